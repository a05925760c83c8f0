namespace GemeenteVanNu.Matching;

/// <summary>
/// The hard conditions of a contribution on sets of rows of a segment: each takes out the rows that do not meet it. The definition is
/// <see cref="Conditions.Between(Atlas, Person, Opgave, Contribution)"/>.
/// </summary>
readonly ref struct ContributionConditions(PeopleSegment people, Atlas atlas, Opgave opgave, Contribution contribution)
{
    readonly PeopleColumns columns = people.Columns;

    public void KeepAll(Span<ulong> rows)
    {
        KeepAccepting(rows);
        KeepWithHours(rows);
        KeepWithinDistance(rows);
        KeepInPeriod(rows);
    }

    public void KeepAccepting(Span<ulong> rows) => Bits.And(rows, columns.AcceptingForm(contribution.Form));

    public void KeepWithHours(Span<ulong> rows)
    {
        if (contribution.HoursAWeek > 0)
        {
            columns.Hours.KeepAtLeast(rows, Math.Min(contribution.HoursAWeek, columns.HoursNotSaid));
        }
    }

    /// <summary>Per municipality the people who accept its distance; where that is unknown only who works anywhere will do.</summary>
    public void KeepWithinDistance(Span<ulong> rows)
    {
        using var near = new Scratch(rows.Length);
        var kilometres = people.From(atlas, opgave.Municipality).Kilometres;
        for (var block = 0; block < kilometres.Length; block++)
        {
            var accepting = columns.Kilometres.AtLeast(Math.Min(columns.Anywhere, kilometres[block]));
            if (!accepting.IsEmpty)
            {
                Bits.OrRange(near.Rows, accepting, people.Blocks.Start(block), people.Blocks.End(block));
            }
        }

        if (contribution.RemotePossible)
        {
            Bits.Or(near.Rows, columns.Remote);
        }

        Bits.And(rows, near.Rows);
    }

    public void KeepInPeriod(Span<ulong> rows)
    {
        var period = opgave.PeriodOf(contribution);
        if (period.IsUpsideDown)
        {
            rows.Clear();
            return;
        }

        columns.From.KeepAtMost(rows, period.LastNumber);
        columns.Until.KeepAtLeast(rows, period.FirstNumber);
    }
}
