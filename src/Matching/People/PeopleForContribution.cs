using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Query A: people for a contribution. Goes through the municipalities, nearest first when that is the order; within one it looks at 64 people at a
/// time, drops those who fail a condition, divides the rest over the groups and counts them. Only who can still be among the first is looked at alone.
/// </summary>
static class PeopleForContribution
{
    const int MostToAsk = 20;

    public static PeopleResult Find(World world, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query)
    {
        var tops = new GroupTops(query);
        for (var segment = 0; segment < world.PeopleParts.Length; segment++)
        {
            Gather(world, segment, today, opgave, contribution, query, tops);
        }

        PersonMatch Match(Spot spot, Coverage coverage) => MatchOf(world, today, opgave, contribution, world.PersonAt(spot), coverage, 0);
        var groups = tops.Answer(Match);
        if (tops.Total > 0)
        {
            return new(Outcome.Found, tops.Total, groups, [], [], []);
        }

        var cuts = Cuts(world, today, opgave, contribution, query);
        var relaxations = Relaxing.Find(Loosening.OfContribution(contribution), cuts.Count, new Relaxation([new(ChangeKind.AllPeople)], cuts.Visible));
        var nearest = cuts.Nearest(query.Page, OrderOf(world, opgave, contribution, today, query.Sort), contribution.Id);
        return new(
            relaxations.IsEmpty ? Outcome.Empty : Outcome.NearestOnly,
            0,
            groups,
            [.. nearest.Select(one => MatchOf(world, today, opgave, contribution, world.PersonAt(one.Spot), one.Coverage, one.Fails))],
            relaxations,
            ToAsk(world, today, opgave, contribution, cuts, MostToAsk));
    }

    public static PersonMatch? Explain(World world, DateOnly today, Opgave opgave, Contribution contribution, Person person, PeopleQuery query)
    {
        if (!person.IsVisibleTo(query.AskerEmployer, today))
        {
            return null;
        }

        var coverage = person.CoverageOf(world.Concepts, contribution.Asks);
        return MatchOf(world, today, opgave, contribution, person, coverage, Conditions.Between(world.Atlas, person, opgave, contribution, coverage));
    }

    public static ImmutableArray<Guid> AskAnyway(World world, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query, int count) =>
        ToAsk(world, today, opgave, contribution, Cuts(world, today, opgave, contribution, query), count);

    static ImmutableArray<Guid> ToAsk(World world, DateOnly today, Opgave opgave, Contribution contribution, PeopleCuts cuts, int count) =>
        [.. cuts.ToAsk(count, OrderOf(world, opgave, contribution, today, PeopleSort.Nearest), contribution.Id).Select(world.PersonIdAt)];

    static PeopleCuts Cuts(World world, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query) => new(
        world.PeopleParts, [.. world.PeopleParts.Select(part => ConditionsOf(part, world.Atlas, today, opgave, contribution, query))], contribution.Asks);

    static ConditionSets ConditionsOf(Part<PeopleSegment> part, Atlas atlas, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query)
    {
        var (people, visible) = (part.Segment, new ulong[part.Segment.Words]);
        VisiblePeople.Fill(visible, part, today, query);
        var sets = new ConditionSets(visible);
        var (form, period, hours) = (sets.Add(Conditions.Bit(ConditionKind.Form)), sets.Add(Conditions.Bit(ConditionKind.Period)), sets.Add(Conditions.Bit(ConditionKind.Hours)));
        var (distance, expertise) = (sets.Add(Conditions.Bit(ConditionKind.Distance)), sets.Add(Conditions.Bit(ConditionKind.Expertise)));
        var conditions = new ContributionConditions(people, atlas, opgave, contribution);
        using var asked = new AskedRows(people, contribution.Asks);
        for (var word = 0; word < people.Words; word++)
        {
            var rows = visible[word];
            (form[word], period[word], hours[word]) = (conditions.AcceptingForm(word, rows), conditions.InPeriod(word, rows), conditions.WithHours(word, rows));
            expertise[word] = rows & asked.Anything(word);
        }

        for (var block = 0; block < people.Blocks.Count; block++)
        {
            var (from, until, kilometres) = (people.Blocks.Start(block), people.Blocks.End(block), conditions.LeastKilometres(people.Blocks.Municipality(block)));
            for (var word = from >> 6; word << 6 < until; word++)
            {
                distance[word] |= conditions.WithinDistance(word, visible[word] & Bits.InRange(word, from, until), kilometres);
            }
        }

        return sets;
    }

    static void Gather(World world, int segment, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query, GroupTops tops)
    {
        var part = world.PeopleParts[segment];
        using var visible = new Scratch(part.Segment.Words);
        VisiblePeople.Fill(visible.Rows, part, today, query);
        using var asked = new AskedRows(part.Segment, contribution.Asks);
        var conditions = new ContributionConditions(part.Segment, world.Atlas, opgave, contribution);
        var order = OrderOf(world, opgave, contribution, today, query.Sort)(part.Segment);
        var (tie, blocks) = (Ties.Key(contribution.Id), part.Segment.Blocks);
        Span<ulong> groups = stackalloc ulong[GroupTops.Groups + 1];
        foreach (var block in order.IsByBlock ? BlockOrder.NearestFirst(blocks, order) : BlockOrder.AsTheyStand(blocks))
        {
            var (from, until) = (blocks.Start(block), blocks.End(block));
            var key = order.IsByBlock ? order.KeyOfMunicipality(blocks.Municipality(block)) : long.MinValue;
            var leastKilometres = conditions.LeastKilometres(blocks.Municipality(block));
            for (var word = from >> 6; word << 6 < until; word++)
            {
                var rows = visible.Rows[word] & Bits.InRange(word, from, until) & asked.Anything(word);
                rows = rows == 0 ? 0 : conditions.Meeting(word, rows, leastKilometres);
                if (rows != 0)
                {
                    asked.Divide(word, rows, groups);
                    tops.Offer(part.Segment, segment, word, groups, order, key, tie);
                }
            }
        }
    }

    static Func<PeopleSegment, PeopleOrder> OrderOf(World world, Opgave opgave, Contribution contribution, DateOnly today, PeopleSort sort) => segment => PeopleOrder.For(
        world.Setting, sort, opgave.Municipality, today, opgave.PeriodOf(contribution),
        sort == PeopleSort.SharedEnergy ? segment.Columns.Energy.ColumnsFor(contribution.Activities, [opgave.Theme]) : []);

    static PersonMatch MatchOf(World world, DateOnly today, Opgave opgave, Contribution contribution, Person person, Coverage coverage, ulong fails)
    {
        var reasons = new List<Reason>();
        Reasons.AddAboutOpgave(reasons, person, opgave, today, person.EnergyShared);
        Reasons.AddAboutContribution(reasons, world.Setting, person, opgave, contribution, today, person.EnergyShared);
        return new(person.Id, coverage, Reasons.WithoutPoints(reasons), Conditions.Explain(fails, world.Setting, person, opgave, contribution));
    }
}
