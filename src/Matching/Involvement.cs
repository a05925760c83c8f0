namespace GemeenteVanNu.Matching;

/// <summary>The form in which someone contributes, from lightest to heaviest.</summary>
public enum Involvement
{
    /// <summary>An hour of sparring.</summary>
    Sparring,

    /// <summary>A few hours of thinking along.</summary>
    ThinkingAlong,

    /// <summary>Part-time work.</summary>
    WorkingAlong,

    /// <summary>Secondment.</summary>
    Secondment,

    /// <summary>Doing it jointly.</summary>
    DoingTogether,
}

/// <summary>A set of forms; bit n is the <see cref="Involvement"/> with value n. <see cref="None"/> means "nothing chosen", which excludes nothing.</summary>
[Flags]
public enum Involvements
{
    /// <summary>No form chosen: every form is welcome.</summary>
    None = 0,

    /// <summary><see cref="Involvement.Sparring"/>.</summary>
    Sparring = 1,

    /// <summary><see cref="Involvement.ThinkingAlong"/>.</summary>
    ThinkingAlong = 2,

    /// <summary><see cref="Involvement.WorkingAlong"/>.</summary>
    WorkingAlong = 4,

    /// <summary><see cref="Involvement.Secondment"/>.</summary>
    Secondment = 8,

    /// <summary><see cref="Involvement.DoingTogether"/>.</summary>
    DoingTogether = 16,
}

/// <summary>The step between one form and a set of forms.</summary>
public static class InvolvementSets
{
    /// <summary>The set with only this form.</summary>
    public static Involvements AsSet(this Involvement form) => (Involvements)(1 << (int)form);

    /// <summary>True when the set holds the form, or when nothing was chosen.</summary>
    public static bool Accepts(this Involvements forms, Involvement form) => forms == Involvements.None || (forms & form.AsSet()) != 0;
}
