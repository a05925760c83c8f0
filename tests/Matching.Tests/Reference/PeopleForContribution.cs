using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>Query A: people for a contribution.</summary>
static class PeopleForContribution
{
    const int MostToAsk = 20;
    static readonly ImmutableArray<int> HoursSteps = [36, 32, 28, 24, 20, 16, 12, 8, 4, 2, 1];

    public static PeopleResult Find(PlainWorld world, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query)
    {
        var candidates = Candidates(world, today, opgave, contribution, query);
        PersonMatch Match(Candidate candidate) => PeopleForContribution.Match(world, today, opgave, contribution, candidate);
        var fitting = candidates.Where(candidate => candidate.Fails == 0).ToList();
        var groups = PeopleGroups.Of(fitting, query, Match);
        if (fitting.Count > 0)
        {
            return new(Outcome.Found, fitting.Count, groups, [], [], []);
        }

        var relaxations = Relaxations(opgave, contribution, candidates, world.Atlas);
        var toAsk = AskAnyway(world, today, opgave, contribution, query, MostToAsk);
        candidates.Sort(Candidate.ByNearness);
        return new(
            relaxations.IsEmpty ? Outcome.Empty : Outcome.NearestOnly, 0, groups, [.. query.Page.Of(candidates).Select(Match)], relaxations, toAsk);
    }

    public static PersonMatch? Explain(PlainWorld world, DateOnly today, Opgave opgave, Contribution contribution, Person person, PeopleQuery query) =>
        person.IsVisibleTo(query.AskerEmployer, today)
            ? Match(world, today, opgave, contribution, Judge(world, today, person, opgave, contribution, query.Sort))
            : null;

    public static ImmutableArray<Guid> AskAnyway(PlainWorld world, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query, int count)
    {
        var open = Candidates(world, today, opgave, contribution, query with { Sort = PeopleSort.Nearest }).Where(candidate => candidate.Person.OpenToAsk).ToList();
        open.Sort(Candidate.ByCoverage);
        return [.. open.Take(count).Select(candidate => candidate.Person.Id)];
    }

    static List<Candidate> Candidates(PlainWorld world, DateOnly today, Opgave opgave, Contribution contribution, PeopleQuery query)
    {
        var candidates = new List<Candidate>();
        foreach (var person in world.People)
        {
            if (person.IsVisibleTo(query.AskerEmployer, today) && !query.Except.Contains(person.Id))
            {
                candidates.Add(Judge(world, today, person, opgave, contribution, query.Sort));
            }
        }

        return candidates;
    }

    static Candidate Judge(PlainWorld world, DateOnly today, Person person, Opgave opgave, Contribution contribution, PeopleSort sort)
    {
        var coverage = person.CoverageOf(world.Concepts, contribution.Asks);
        var fails = Conditions.Between(world.Atlas, person, opgave, contribution) | Conditions.BitIf(coverage == Coverage.None, ConditionKind.Expertise);
        var energy = sort == PeopleSort.SharedEnergy ? person.SharedEnergy(contribution.Activities, [opgave.Theme]) : 0;
        var key = PeopleGroups.SortKey(world, today, person, sort, opgave.Municipality, opgave.PeriodOf(contribution), energy);
        return new(person, coverage, fails, key, Ties.Hash(contribution.Id, person.Id));
    }

    static PersonMatch Match(PlainWorld world, DateOnly today, Opgave opgave, Contribution contribution, Candidate candidate)
    {
        var person = candidate.Person;
        var reasons = new List<Reason>();
        Reasons.AddAboutOpgave(reasons, person, opgave, today, person.EnergyShared);
        Reasons.AddAboutContribution(reasons, world, person, opgave, contribution, today, person.EnergyShared);
        return new(person.Id, candidate.Coverage, Reasons.WithoutPoints(reasons), Conditions.Explain(candidate.Fails, world, person, opgave, contribution));
    }

    static ImmutableArray<Relaxation> Relaxations(Opgave opgave, Contribution contribution, List<Candidate> candidates, Atlas atlas)
    {
        var ways = new List<Way>();
        for (var item = 0; item < candidates.Count; item++)
        {
            var person = candidates[item].Person;
            var kilometres = atlas.Kilometres(person.Municipality, opgave.Municipality) ?? int.MaxValue;
            ways.Add(new(item, candidates[item].Fails, kilometres, person.HoursAWeek ?? int.MaxValue, person.Accepts, person.RemoteOk));
        }

        return Relaxing.Find(ways, Loosenings(contribution), new Relaxation([new(ChangeKind.AllPeople)], candidates.Count));
    }

    static List<Loosening> Loosenings(Contribution contribution)
    {
        var (distance, hours, form) = (Conditions.Bit(ConditionKind.Distance), Conditions.Bit(ConditionKind.Hours), Conditions.Bit(ConditionKind.Form));
        return
        [
            new(new(ChangeKind.Remote, 1), distance, way => way.Remote),
            new(new(ChangeKind.Distance), distance),
            .. HoursSteps.Where(step => step < contribution.HoursAWeek).Select(step => new Loosening(new(ChangeKind.Hours, step), hours, way => way.Hours >= step)),
            new(new(ChangeKind.Hours), hours),
            new(new(ChangeKind.Period), Conditions.Bit(ConditionKind.Period)),
            .. Enum.GetValues<Involvement>().Select(other => new Loosening(new(ChangeKind.Form, (int)other), form, way => way.Forms.Accepts(other))),
            new(new(ChangeKind.Form), form, OnlyInPairs: true),
            new(new(ChangeKind.Expertise), Conditions.Bit(ConditionKind.Expertise)),
        ];
    }
}
