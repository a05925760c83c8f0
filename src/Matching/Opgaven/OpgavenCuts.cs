namespace GemeenteVanNu.Matching;

/// <summary>What stands between a person and every opgave; asked only when nothing fits.</summary>
sealed class OpgavenCuts
{
    readonly World world;
    readonly Person person;
    readonly ConditionSets[] sets;

    public OpgavenCuts(World world, DateOnly today, Person person, OpgavenQuery query)
    {
        (this.world, this.person) = (world, person);
        sets = new ConditionSets[world.OpgavenParts.Length];
        for (var segment = 0; segment < sets.Length; segment++)
        {
            sets[segment] = FittingWays.ConditionsOf(world, segment, today, person, query);
            Bits.And(sets[segment].Candidates, world.OpgavenParts[segment].Segment.Ways.Real);
        }
    }

    /// <summary>How many opgaven there would be without some conditions, or with one of the person changed.</summary>
    public int Count(ulong drops, Change? partial)
    {
        var count = 0;
        for (var segment = 0; segment < sets.Length; segment++)
        {
            var (opgaven, rows) = (world.OpgavenParts[segment].Segment, sets[segment].Meeting(drops));
            if (partial is { } change)
            {
                Keep(rows, opgaven, change);
            }

            count += opgaven.Ways.CountOpgaven(rows);
        }

        return count;
    }

    // Whether a change that does not take its condition away altogether is enough.
    void Keep(Span<ulong> rows, OpgavenSegment opgaven, Change change)
    {
        if (change.Kind == ChangeKind.Distance)
        {
            KeepWithin(rows, opgaven, change.To!.Value);
            return;
        }

        if (change.Kind == ChangeKind.Hours)
        {
            opgaven.Ways.Hours.KeepAtMost(rows, change.To!.Value);
            return;
        }

        Bits.And(rows, change.Kind switch
        {
            ChangeKind.Remote => opgaven.Ways.Remote,
            ChangeKind.Form => opgaven.Ways.OfForm((Involvement)change.To!.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "Only these are made by degrees for opgaven."),
        });
    }

    void KeepWithin(Span<ulong> rows, OpgavenSegment opgaven, int kilometres)
    {
        using var near = new Scratch(rows.Length);
        for (var block = 0; block < opgaven.Blocks.Count; block++)
        {
            if (world.Atlas.KilometresOrFar(person.Municipality, opgaven.Blocks.Municipality(block)) <= kilometres)
            {
                Bits.SetRange(near.Rows, opgaven.Ways.First[opgaven.Blocks.Start(block)], opgaven.Ways.First[opgaven.Blocks.End(block)]);
            }
        }

        Bits.And(rows, near.Rows);
    }
}
