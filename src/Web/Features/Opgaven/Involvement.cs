namespace GemeenteVanNu.Features.Opgaven;

/// <summary>The form of a contribution (vorm). Flags, because a person may accept several.</summary>
[Flags]
public enum Involvement
{
    None = 0,
    Sparring = 1,
    ThinkingAlong = 2,
    WorkingAlong = 4,
    Secondment = 8,
    DoingTogether = 16,
    All = 31,
}

public static class InvolvementWords
{
    public static readonly IReadOnlyList<Involvement> Each =
        [Involvement.Sparring, Involvement.ThinkingAlong, Involvement.WorkingAlong, Involvement.Secondment, Involvement.DoingTogether];

    public static string Dutch(this Involvement form) => form switch
    {
        Involvement.Sparring => "sparren",
        Involvement.ThinkingAlong => "meedenken",
        Involvement.WorkingAlong => "meewerken",
        Involvement.Secondment => "detachering",
        Involvement.DoingTogether => "samen optrekken",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "One form at a time has a name."),
    };

    /// <summary>What the form asks of someone, in a few words.</summary>
    public static string Explained(this Involvement form) => form switch
    {
        Involvement.Sparring => "een uur meedenken in een gesprek",
        Involvement.ThinkingAlong => "een paar uur per week of maand",
        Involvement.WorkingAlong => "een deel van je week meewerken",
        Involvement.Secondment => "voor een tijd bij de andere gemeente werken",
        Involvement.DoingTogether => "de opgave samen doen, ieder in de eigen gemeente",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "One form at a time has an explanation."),
    };

    /// <summary>Value in URLs: kebab-case.</summary>
    public static string Slug(this Involvement form) => form.Dutch().Replace(' ', '-');

    public static Involvement? Parse(string? slug) =>
        Each.Cast<Involvement?>().FirstOrDefault(f => f!.Value.Slug() == slug);

    public static IEnumerable<Involvement> Split(this Involvement forms) => Each.Where(f => forms.HasFlag(f));
}
