namespace GemeenteVanNu.Matching;

/// <summary>Gathers the best way of every opgave for a person: of those that fit, or of all.</summary>
static class FittingWays
{
    /// <summary>Adds the opgaven with a way that meets every condition, but for those that cannot be among the first any more, and gives how many there are.</summary>
    public static int Gather(World world, int segment, DateOnly today, Person person, OpgavenQuery query, ScoreFloor floor, PooledList<BestWay> found)
    {
        var part = world.OpgavenParts[segment];
        var (opgaven, ways) = (part.Segment, part.Segment.Ways);
        using var open = new Scratch(ways.Words);
        opgaven.Today(today).OpenWays.CopyTo(open.Rows);
        Drop(open.Rows, part, query.Own);
        Drop(open.Rows, part, query.Hidden);
        DropRemoved(open.Rows, part);
        new PersonConditions(opgaven, world.Atlas, person).KeepAll(open.Rows);
        using var points = new PersonPoints(opgaven, person, world.Concepts, today);
        var best = new BestWayFinder(opgaven, segment, floor, found);
        var kilometres = opgaven.From(world.Atlas, person.Municipality).Kilometres;
        for (var block = 0; block < opgaven.Blocks.Count; block++)
        {
            var (from, until) = (ways.First[opgaven.Blocks.Start(block)], ways.First[opgaven.Blocks.End(block)]);
            var near = Weights.Nearness(kilometres[block]);
            for (var word = from >> 6; word << 6 < until; word++)
            {
                var remote = person.RemoteOk ? ways.Remote[word] : 0;
                for (var rest = open.Rows[word] & Bits.InRange(word, from, until); rest != 0;)
                {
                    var way = Bits.Next(ref rest, word);
                    var row = ways.Rows[way].Opgave;
                    var place = PersonPoints.OfPlace(near, (remote >> (way & 63) & 1) != 0);
                    best.Offer(row, way, 0, points.OfOpgave(row) + points.OfWay(way) + place);
                }
            }
        }

        best.Close();
        return best.Count;
    }

    /// <summary>Adds every opgave that can be found and is not the person's own, with what it fails.</summary>
    public static void GatherAll(World world, int segment, DateOnly today, Person person, OpgavenQuery query, PooledList<BestWay> found)
    {
        var part = world.OpgavenParts[segment];
        var (opgaven, ways) = (part.Segment, part.Segment.Ways);
        var sets = ConditionsOf(world, segment, today, person, query);
        using var points = new PersonPoints(opgaven, person, world.Concepts, today);
        var best = new BestWayFinder(opgaven, segment, floor: null, found);
        for (var block = 0; block < opgaven.Blocks.Count; block++)
        {
            var near = Weights.Nearness(world.Atlas.Kilometres(person.Municipality, opgaven.Blocks.Municipality(block)));
            for (var way = ways.First[opgaven.Blocks.Start(block)]; way < ways.First[opgaven.Blocks.End(block)]; way++)
            {
                if (Bits.Has(sets.Candidates, way))
                {
                    var (row, isReal) = (ways.Rows[way].Opgave, Bits.Has(ways.Real, way));
                    var place = PersonPoints.OfPlace(near, person.RemoteOk && Bits.Has(ways.Remote, way));
                    var fails = sets.FailsOf(way) & (isReal ? ulong.MaxValue : Conditions.Bit(ConditionKind.Open) | Conditions.Bit(ConditionKind.Hidden));
                    best.Offer(row, way, fails, points.OfOpgave(row) + points.OfWay(way) + place);
                }
            }
        }

        best.Close();
    }

    /// <summary>Per condition the ways that meet it; candidates are all ways of opgaven that can be found and are not the person's own.</summary>
    public static ConditionSets ConditionsOf(World world, int segment, DateOnly today, Person person, OpgavenQuery query)
    {
        var part = world.OpgavenParts[segment];
        var (opgaven, ways) = (part.Segment, part.Segment.Ways);
        var candidates = AllWays(part, today);
        Drop(candidates, part, query.Own);
        var sets = new ConditionSets(candidates);
        Bits.And(sets.AddAll(Conditions.Bit(ConditionKind.Open)), ways.Open);
        Drop(sets.AddAll(Conditions.Bit(ConditionKind.Hidden)), part, query.Hidden);
        var conditions = new PersonConditions(opgaven, world.Atlas, person);
        conditions.KeepAccepted(sets.AddAll(Conditions.Bit(ConditionKind.Form)));
        conditions.KeepInPeriod(sets.AddAll(Conditions.Bit(ConditionKind.Period)));
        conditions.KeepWithHours(sets.AddAll(Conditions.Bit(ConditionKind.Hours)));
        conditions.KeepWithinDistance(sets.AddAll(Conditions.Bit(ConditionKind.Distance)));
        return sets;
    }

    static ulong[] AllWays(Part<OpgavenSegment> part, DateOnly today)
    {
        var (ways, findable) = (part.Segment.Ways, part.Segment.Today(today).Findable);
        var all = new ulong[ways.Words];
        for (var row = 0; row < part.Segment.Count; row++)
        {
            if (Bits.Has(findable, row) && Bits.Has(part.Alive, row))
            {
                Bits.SetRange(all, ways.First[row], ways.First[row + 1]);
            }
        }

        return all;
    }

    static void Drop(Span<ulong> ways, Part<OpgavenSegment> part, IReadOnlySet<Guid> ids)
    {
        foreach (var id in ids)
        {
            if (part.Segment.Find(id) is >= 0 and var row)
            {
                part.Segment.Ways.ClearWaysOf(ways, row);
            }
        }
    }

    static void DropRemoved(Span<ulong> ways, Part<OpgavenSegment> part)
    {
        for (var word = 0; word < part.Alive.Length && part.Count < part.Segment.Count; word++)
        {
            for (var rest = ~part.Alive[word] & Bits.InRange(word, 0, part.Segment.Count); rest != 0;)
            {
                part.Segment.Ways.ClearWaysOf(ways, Bits.Next(ref rest, word));
            }
        }
    }
}
