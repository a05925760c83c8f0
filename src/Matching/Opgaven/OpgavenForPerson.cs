using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Query B: opgaven for a person. Finds the ways that meet every condition, 64 at a time; gives each its points without the text; and compares texts
/// only for those that can still be among the first with all the points a text can give (the bound of Turtle &amp; Flood, "Query evaluation:
/// strategies and optimizations", 1995).
/// </summary>
static class OpgavenForPerson
{
    public static OpgavenResult Find(World world, DateOnly today, Person person, OpgavenQuery query)
    {
        using var fitting = new PooledList<BestWay>(1024);
        var (floor, total) = (new ScoreFloor(query.Page.Needed), 0);
        for (var segment = 0; segment < world.OpgavenParts.Length; segment++)
        {
            total += FittingWays.Gather(world, segment, today, person, query, floor, fitting);
        }

        return total == 0
            ? Nearest(world, today, person, query)
            : new(Outcome.Found, total, BestByScore.Find(world, today, person, fitting.Items, _ => 0, query.Page), []);
    }

    /// <summary>Opgaven that fail one condition only, which is not that they are closed, hidden or the person's own.</summary>
    public static ImmutableArray<OpgaveMatch> NearMisses(World world, DateOnly today, Person person, OpgavenQuery query)
    {
        var notOne = Conditions.Bit(ConditionKind.Open) | Conditions.Bit(ConditionKind.Hidden);
        using var all = All(world, today, person, query);
        using var missing = new PooledList<BestWay>(1024);
        foreach (var one in all.Items)
        {
            if (Conditions.Number(one.Fails) == 1 && (one.Fails & notOne) == 0)
            {
                missing.Add(one);
            }
        }

        return BestByScore.Find(world, today, person, missing.Items, _ => 0, query.Page);
    }

    public static OpgaveMatch Explain(World world, DateOnly today, Person person, Opgave opgave, OpgavenQuery query)
    {
        var fails = Conditions.BitIf(query.Own.Contains(opgave.Id), ConditionKind.Own) | Conditions.BitIf(query.Hidden.Contains(opgave.Id), ConditionKind.Hidden);
        var percent = world.Terms.LikenessPercent(person.Terms, opgave.Terms);
        if (opgave.Contributions.IsEmpty)
        {
            return BestByScore.Match(world, today, person, opgave, null, fails | Conditions.Bit(ConditionKind.Open), percent);
        }

        OpgaveMatch? best = null;
        foreach (var contribution in opgave.Contributions)
        {
            var closed = Conditions.BitIf(!opgave.IsOpen || !contribution.IsOpen, ConditionKind.Open);
            var one = BestByScore.Match(world, today, person, opgave, contribution, fails | closed | Conditions.Between(world.Atlas, person, opgave, contribution), percent);
            best = best is null || (one.Failed.Length, -one.Score, one.Contribution!.Value).CompareTo((best.Failed.Length, -best.Score, best.Contribution!.Value)) < 0 ? one : best;
        }

        return best!;
    }

    static OpgavenResult Nearest(World world, DateOnly today, Person person, OpgavenQuery query)
    {
        using var all = All(world, today, person, query);
        var open = 0;
        foreach (var one in all.Items)
        {
            var opgave = world.OpgaveAt(one.Spot);
            open += opgave.IsOpen && !query.Hidden.Contains(opgave.Id) ? 1 : 0;
        }

        var cuts = new OpgavenCuts(world, today, person, query);
        var relaxations = Relaxing.Find(
            Loosening.OfPerson(person), cuts.Count, new Relaxation([new(ChangeKind.AllOpenOpgaven)], open), new Relaxation([new(ChangeKind.AllOpgaven)], all.Count));
        return new(relaxations.IsEmpty ? Outcome.Empty : Outcome.NearestOnly, 0, BestByScore.Find(world, today, person, all.Items, Nearness, query.Page), relaxations);
    }

    static PooledList<BestWay> All(World world, DateOnly today, Person person, OpgavenQuery query)
    {
        var all = new PooledList<BestWay>(1024);
        for (var segment = 0; segment < world.OpgavenParts.Length; segment++)
        {
            FittingWays.GatherAll(world, segment, today, person, query, all);
        }

        return all;
    }

    // What was hidden on purpose comes last, and a finished opgave is only a comfort.
    static int Nearness(ulong fails) =>
        ((fails & Conditions.Bit(ConditionKind.Hidden)) != 0 ? 256 : 0) + ((fails & Conditions.Bit(ConditionKind.Open)) != 0 ? 128 : 0) + Conditions.Number(fails);
}
