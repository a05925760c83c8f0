using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>A person who may be found, with what decides the place in the list.</summary>
readonly record struct Candidate(Person Person, Coverage Coverage, ulong Fails, long SortKey, ulong Tie)
{
    public static int InGroup(Candidate a, Candidate b) => (a.SortKey, a.Tie, a.Person.Id).CompareTo((b.SortKey, b.Tie, b.Person.Id));

    public static int ByNearness(Candidate a, Candidate b)
    {
        var order = (Conditions.Number(a.Fails), a.Coverage).CompareTo((Conditions.Number(b.Fails), b.Coverage));
        return order != 0 ? order : InGroup(a, b);
    }

    public static int ByCoverage(Candidate a, Candidate b)
    {
        var order = (a.Coverage, Conditions.Number(a.Fails)).CompareTo((b.Coverage, Conditions.Number(b.Fails)));
        return order != 0 ? order : InGroup(a, b);
    }
}

/// <summary>Divides people over groups and orders them inside each.</summary>
static class PeopleGroups
{
    static readonly ImmutableArray<Coverage> Shown = [Coverage.All, Coverage.Most, Coverage.Some, Coverage.Near];

    public static ImmutableArray<PeopleGroup> Of(IEnumerable<Candidate> fitting, PeopleQuery query, Func<Candidate, PersonMatch> match)
    {
        var byCoverage = fitting.ToLookup(candidate => candidate.Coverage);
        return [.. Shown.Select(coverage => Group(coverage, [.. byCoverage[coverage]], query, match))];
    }

    /// <summary>The number to sort on, smallest first.</summary>
    public static long SortKey(PlainWorld world, DateOnly today, Person person, PeopleSort sort, int? municipality, Period period, int sharedEnergy) => sort switch
    {
        PeopleSort.Nearest => municipality is { } from ? world.Atlas.Kilometres(from, person.Municipality) ?? int.MaxValue : 0,
        PeopleSort.SoonestAvailable => Math.Max(today.DayNumber, Math.Max(person.Available.First.DayNumber, period.First.DayNumber)),
        PeopleSort.RecentlyActive => -person.LastActive.DayNumber,
        PeopleSort.SharedEnergy => -sharedEnergy,
        _ => 0,
    };

    static PeopleGroup Group(Coverage coverage, List<Candidate> people, PeopleQuery query, Func<Candidate, PersonMatch> match)
    {
        if (query.Group is { } only && only != coverage)
        {
            return new(coverage, people.Count, []);
        }

        people.Sort(Candidate.InGroup);
        return new(coverage, people.Count, [.. query.Page.Of(people).Select(match)]);
    }
}
