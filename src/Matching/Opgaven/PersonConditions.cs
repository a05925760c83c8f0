namespace GemeenteVanNu.Matching;

/// <summary>The hard conditions between a person and the ways of a segment, 64 at a time. The definition is <see cref="Conditions.Between(Atlas, Person, Opgave, Contribution)"/>.</summary>
readonly ref struct PersonConditions
{
    readonly WayColumns ways;
    readonly Person person;
    readonly int first;
    readonly int last;
    readonly ReadOnlySpan<ulong> sparring;
    readonly ReadOnlySpan<ulong> thinkingAlong;
    readonly ReadOnlySpan<ulong> workingAlong;
    readonly ReadOnlySpan<ulong> secondment;
    readonly ReadOnlySpan<ulong> doingTogether;

    public PersonConditions(WayColumns ways, Person person)
    {
        (this.ways, this.person) = (ways, person);
        (first, last) = (person.Available.FirstNumber, person.Available.LastNumber);
        sparring = ways.OfForm(Involvement.Sparring);
        thinkingAlong = ways.OfForm(Involvement.ThinkingAlong);
        workingAlong = ways.OfForm(Involvement.WorkingAlong);
        secondment = ways.OfForm(Involvement.Secondment);
        doingTogether = ways.OfForm(Involvement.DoingTogether);
    }

    public ulong OfAcceptedForm(int word, ulong rows)
    {
        if (person.Accepts == Involvements.None)
        {
            return rows;
        }

        return rows & (If(Involvement.Sparring, sparring[word]) | If(Involvement.ThinkingAlong, thinkingAlong[word]) | If(Involvement.WorkingAlong, workingAlong[word])
            | If(Involvement.Secondment, secondment[word]) | If(Involvement.DoingTogether, doingTogether[word]));
    }

    public ulong InPeriod(int word, ulong rows)
    {
        if (person.Available.IsUpsideDown)
        {
            return 0;
        }

        rows = ways.From.AtMost(word, last, rows);
        return rows == 0 ? 0 : ways.Until.AtLeast(word, first, rows);
    }

    public ulong WithHours(int word, ulong rows) => person.HoursAWeek is { } hours ? ways.Hours.AtMost(word, Math.Max(0, hours), rows) : rows;

    /// <param name="word">Which word.</param>
    /// <param name="rows">Rows of one municipality.</param>
    /// <param name="kilometres">How far that municipality is; <c>null</c> = unknown.</param>
    public ulong WithinDistance(int word, ulong rows, int? kilometres) => person.MaxDistanceKm is not { } most || kilometres <= most
        ? rows
        : person.RemoteOk ? rows & ways.Remote[word] : 0;

    ulong If(Involvement form, ulong rows) => (person.Accepts & form.AsSet()) != 0 ? rows : 0;
}
