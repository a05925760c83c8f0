namespace GemeenteVanNu.Matching;

/// <summary>The hard conditions of a contribution on the rows of a segment, 64 at a time. The definition is <see cref="Conditions.Between(Atlas, Person, Opgave, Contribution)"/>.</summary>
readonly ref struct ContributionConditions(PeopleSegment segment, Atlas atlas, Opgave opgave, Contribution contribution)
{
    readonly PeopleColumns columns = segment.Columns;
    readonly ReadOnlySpan<ulong> accepting = segment.Columns.AcceptingForm(contribution.Form);
    readonly int hours = Math.Min(contribution.HoursAWeek, segment.Columns.HoursNotSaid);
    readonly bool isUpsideDown = opgave.PeriodOf(contribution).IsUpsideDown;
    readonly int first = opgave.PeriodOf(contribution).FirstNumber;
    readonly int last = opgave.PeriodOf(contribution).LastNumber;

    /// <summary>What people of a municipality must accept; where the distance is unknown only who works anywhere will do.</summary>
    public int LeastKilometres(int municipality) => Math.Min(columns.Anywhere, atlas.KilometresOrFar(municipality, opgave.Municipality));

    /// <summary>The rows that meet all conditions.</summary>
    public ulong Meeting(int word, ulong rows, int leastKilometres)
    {
        rows &= accepting[word];
        rows = rows == 0 ? 0 : WithinDistance(word, rows, leastKilometres);
        rows = rows == 0 ? 0 : WithHours(word, rows);
        return rows == 0 ? 0 : InPeriod(word, rows);
    }

    public ulong AcceptingForm(int word, ulong rows) => rows & accepting[word];

    public ulong WithinDistance(int word, ulong rows, int leastKilometres)
    {
        var near = columns.Kilometres.AtLeast(word, leastKilometres, rows);
        return contribution.RemotePossible ? near | (rows & columns.Remote[word]) : near;
    }

    public ulong WithHours(int word, ulong rows) => columns.Hours.AtLeast(word, hours, rows);

    public ulong InPeriod(int word, ulong rows)
    {
        if (isUpsideDown)
        {
            return 0;
        }

        rows = columns.From.AtMost(word, last, rows);
        return rows == 0 ? 0 : columns.Until.AtLeast(word, first, rows);
    }
}
