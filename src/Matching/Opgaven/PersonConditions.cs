namespace GemeenteVanNu.Matching;

/// <summary>
/// The hard conditions between a person and the ways of a segment, on sets of ways: each takes out those that do not meet it. The definition is
/// <see cref="Conditions.Between(Atlas, Person, Opgave, Contribution)"/>.
/// </summary>
readonly ref struct PersonConditions(OpgavenSegment opgaven, Atlas atlas, Person person)
{
    readonly WayColumns ways = opgaven.Ways;

    public void KeepAll(Span<ulong> rows)
    {
        KeepAccepted(rows);
        KeepWithHours(rows);
        KeepWithinDistance(rows);
        KeepInPeriod(rows);
    }

    public void KeepAccepted(Span<ulong> rows)
    {
        if (person.Accepts == Involvements.None)
        {
            return;
        }

        using var accepted = new Scratch(rows.Length);
        for (var form = Involvement.Sparring; form <= Involvement.DoingTogether; form++)
        {
            if (person.Accepts.Accepts(form))
            {
                Bits.Or(accepted.Rows, ways.OfForm(form));
            }
        }

        Bits.And(rows, accepted.Rows);
    }

    public void KeepWithHours(Span<ulong> rows)
    {
        if (person.HoursAWeek is { } hours)
        {
            ways.Hours.KeepAtMost(rows, Math.Max(0, hours));
        }
    }

    public void KeepWithinDistance(Span<ulong> rows)
    {
        if (person.MaxDistanceKm is not { } most)
        {
            return;
        }

        using var near = new Scratch(rows.Length);
        var kilometres = opgaven.From(atlas, person.Municipality).Kilometres;
        for (var block = 0; block < kilometres.Length; block++)
        {
            if (kilometres[block] <= most)
            {
                Bits.SetRange(near.Rows, ways.First[opgaven.Blocks.Start(block)], ways.First[opgaven.Blocks.End(block)]);
            }
        }

        if (person.RemoteOk)
        {
            Bits.Or(near.Rows, ways.Remote);
        }

        Bits.And(rows, near.Rows);
    }

    public void KeepInPeriod(Span<ulong> rows)
    {
        if (person.Available.IsUpsideDown)
        {
            rows.Clear();
            return;
        }

        ways.From.KeepAtMost(rows, person.Available.LastNumber);
        ways.Until.KeepAtLeast(rows, person.Available.FirstNumber);
    }
}
