using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Query A: people for a contribution. Every condition is a set of rows; what is in all of them is divided over the groups and counted, many rows at a
/// time. Only who can still be among the first of a group is looked at alone: in the order of distance the nearest municipalities are enough.
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
        var visible = new ulong[part.Segment.Words];
        VisiblePeople.Fill(visible, part, today, query);
        var sets = new ConditionSets(visible);
        var conditions = new ContributionConditions(part.Segment, atlas, opgave, contribution);
        conditions.KeepAccepting(sets.AddAll(Conditions.Bit(ConditionKind.Form)));
        conditions.KeepInPeriod(sets.AddAll(Conditions.Bit(ConditionKind.Period)));
        conditions.KeepWithHours(sets.AddAll(Conditions.Bit(ConditionKind.Hours)));
        conditions.KeepWithinDistance(sets.AddAll(Conditions.Bit(ConditionKind.Distance)));
        using var coverage = new CoverageRows(part.Segment, contribution.Asks, visible);
        Bits.AndNot(sets.AddAll(Conditions.Bit(ConditionKind.Expertise)), coverage[Coverage.None]);
        return sets;
    }

    static void Gather(World world, int segment, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query, GroupTops tops)
    {
        var part = world.PeopleParts[segment];
        using var fitting = new Scratch(part.Segment.Words);
        VisiblePeople.Fill(fitting.Rows, part, today, query);
        new ContributionConditions(part.Segment, world.Atlas, opgave, contribution).KeepAll(fitting.Rows);
        using var coverage = new CoverageRows(part.Segment, contribution.Asks, fitting.Rows);
        tops.Gather(segment, coverage, OrderOf(world, opgave, contribution, today, query.Sort)(part.Segment), Ties.Key(contribution.Id));
    }

    static Func<PeopleSegment, PeopleOrder> OrderOf(World world, Opgave opgave, Contribution contribution, DateOnly today, PeopleSort sort) => people =>
        PeopleOrder.For(people, world.Atlas, sort, opgave.Municipality, today, opgave.PeriodOf(contribution), contribution.Activities, [opgave.Theme]);

    static PersonMatch MatchOf(World world, DateOnly today, Opgave opgave, Contribution contribution, Person person, Coverage coverage, ulong fails)
    {
        var reasons = new List<Reason>();
        Reasons.AddAboutOpgave(reasons, person, opgave, today, person.EnergyShared);
        Reasons.AddAboutContribution(reasons, world.Setting, person, opgave, contribution, today, person.EnergyShared);
        return new(person.Id, coverage, Reasons.WithoutPoints(reasons), Conditions.Explain(fails, world.Setting, person, opgave, contribution));
    }
}
