using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.Security;

/// <summary>How a person is called towards someone who may or may not see names.</summary>
public static class Names
{
    /// <summary>The name, or "collega uit Ede". The municipality must be loaded.</summary>
    public static string NameFor(this Professional person, bool seesNames) =>
        seesNames ? person.Name : $"collega uit {person.Municipality.Name}";

    /// <summary>The same at the start of a line.</summary>
    public static string HeadingFor(this Professional person, bool seesNames) =>
        seesNames ? person.Name : $"Collega uit {person.Municipality.Name}";
}
