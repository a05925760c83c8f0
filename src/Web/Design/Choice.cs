using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace GemeenteVanNu.Design;

/// <summary>One possibility in a select, a group of radio buttons or a group of check boxes.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What is read.</param>
/// <param name="Description">An explanation below it, in groups only.</param>
/// <param name="Group">The heading it stands under, in a select only.</param>
public sealed record Choice(string Value, string Text, string? Description = null, string? Group = null)
{
    /// <summary>The members of an enum, with the words of their Display attribute (Name, Description).</summary>
    public static IReadOnlyList<Choice> Of<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => Of(name, typeof(T).GetField(name)!))];

    private static Choice Of(string name, FieldInfo member)
    {
        var words = member.GetCustomAttribute<DisplayAttribute>();
        return new(name, words?.GetName() ?? name, words?.GetDescription());
    }
}
