using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>Query D over people.</summary>
static class PeopleSearcher
{
    public static PeopleSearchResult Find(PlainWorld world, DateOnly today, PeopleSearch search)
    {
        search = search with { Words = Words.Read(search.Words) };
        var candidates = new List<Candidate>();
        foreach (var person in world.People)
        {
            if (person.IsVisibleTo(search.Query.AskerEmployer, today) && !search.Query.Except.Contains(person.Id))
            {
                candidates.Add(Judge(world, today, person, search));
            }
        }

        PersonMatch Match(Candidate candidate) => PeopleSearcher.Match(world, today, search, candidate);
        var fitting = candidates.Where(candidate => candidate.Fails == 0).ToList();
        var groups = PeopleGroups.Of(fitting, search.Query, Match);
        var facets = Facets(world, candidates);
        if (fitting.Count > 0)
        {
            return new(Outcome.Found, fitting.Count, groups, [], facets, []);
        }

        var ways = candidates.Select((candidate, item) => new Way(item, candidate.Fails)).ToList();
        var relaxations = Relaxing.Find(ways, Loosenings(search), new Relaxation([new(ChangeKind.AllPeople)], candidates.Count));
        candidates.Sort(Candidate.ByNearness);
        var nearest = search.Query.Page.Of(candidates).Select(Match);
        return new(relaxations.IsEmpty ? Outcome.Empty : Outcome.NearestOnly, 0, groups, [.. nearest], facets, relaxations);
    }

    static Candidate Judge(PlainWorld world, DateOnly today, Person person, PeopleSearch search)
    {
        var coverage = person.CoverageOf(world.Concepts, search.Concepts);
        var fails = Conditions.BitIf(coverage == Coverage.None, ConditionKind.Expertise)
            | Conditions.BitIf(!search.Themes.IsEmpty && !search.Themes.Any(ThemesOf(world.Concepts, person).Contains), ConditionKind.Theme)
            | Conditions.BitIf(!search.Municipalities.IsEmpty && !search.Municipalities.Contains(person.Municipality), ConditionKind.Municipality)
            | Conditions.BitIf(!search.Provinces.IsEmpty && !IsIn(search.Provinces, world.Atlas.Province(person.Municipality)), ConditionKind.Province);
        for (var word = 0; word < search.Words.Length; word++)
        {
            fails |= Words.AreAnsweredBy(world, person, search.Words[word]) ? 0 : Conditions.WordBit(word);
        }

        var energy = person.SharedEnergy([], search.Themes);
        var key = PeopleGroups.SortKey(world, today, person, search.Query.Sort, search.From, default, energy);
        return new(person, coverage, fails, key, Ties.Hash(search.Seed, person.Id));
    }

    static HashSet<int> ThemesOf(ConceptTree concepts, Person person)
    {
        var themes = new HashSet<int>();
        foreach (var theme in person.Experiences.Select(experience => experience.Theme).Concat(person.Knows.Select(known => concepts.Theme(known.Concept))))
        {
            if (theme is { } said)
            {
                themes.Add(said);
            }
        }

        return themes;
    }

    static bool IsIn(ImmutableArray<int> chosen, int? value) => value is { } known && chosen.Contains(known);

    static PersonMatch Match(PlainWorld world, DateOnly today, PeopleSearch search, Candidate candidate)
    {
        var reasons = Reasons.ForSearch(world, candidate.Person, today, search.Concepts, search.Themes, search.From);
        return new(candidate.Person.Id, candidate.Coverage, reasons, Conditions.Explain(candidate.Fails, search.Words.Length));
    }

    static PeopleFacets Facets(PlainWorld world, List<Candidate> candidates)
    {
        ImmutableArray<FacetCount> Count(ConditionKind own, Func<Person, IEnumerable<int>> values)
        {
            var counter = new FacetCounter();
            for (var item = 0; item < candidates.Count; item++)
            {
                if ((candidates[item].Fails & ~Conditions.Bit(own)) == 0)
                {
                    foreach (var value in values(candidates[item].Person))
                    {
                        counter.Count(item, value);
                    }
                }
            }

            return counter.Counts;
        }

        return new(
            Count(ConditionKind.Theme, person => ThemesOf(world.Concepts, person)),
            Count(ConditionKind.Province, person => world.Atlas.Province(person.Municipality) is { } province ? [province] : []),
            Count(ConditionKind.Municipality, person => [person.Municipality]));
    }

    static List<Loosening> Loosenings(PeopleSearch search) =>
    [
        new(new(ChangeKind.Municipality), Conditions.Bit(ConditionKind.Municipality)),
        new(new(ChangeKind.Province), Conditions.Bit(ConditionKind.Province)),
        new(new(ChangeKind.Theme), Conditions.Bit(ConditionKind.Theme)),
        .. search.Words.Select((_, word) => new Loosening(new(ChangeKind.Word, word), Conditions.WordBit(word))),
        new(new(ChangeKind.Expertise), Conditions.Bit(ConditionKind.Expertise)),
    ];
}
