using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Query D over people: every condition is a set of rows; what is in all of them is divided over the groups, and each facet counts without its own.</summary>
static class PeopleSearcher
{
    public static PeopleSearchResult Find(World world, DateOnly today, PeopleSearch search)
    {
        search = search with { Words = Words.Read(search.Words) };
        var sets = world.PeopleParts.Select(part => ConditionsOf(world, part, today, search)).ToImmutableArray();
        var tops = new GroupTops(search.Query);
        for (var segment = 0; segment < sets.Length; segment++)
        {
            var people = world.PeopleParts[segment].Segment;
            using var coverage = new CoverageRows(people, search.Concepts, sets[segment].Meeting(dropped: 0));
            tops.Gather(segment, coverage, OrderOf(world, today, search)(people), Ties.Key(search.Seed));
        }

        PersonMatch Match(Spot spot, Coverage coverage, ulong fails)
        {
            var person = world.PersonAt(spot);
            var reasons = Reasons.ForSearch(world.Setting, person, today, search.Concepts, search.Themes, search.From);
            return new(person.Id, coverage, reasons, Conditions.Explain(fails, search.Words.Length));
        }

        var groups = tops.Answer((spot, coverage) => Match(spot, coverage, 0));
        var facets = PeopleFacetCounter.Count(world, sets);
        if (tops.Total > 0)
        {
            return new(Outcome.Found, tops.Total, groups, [], facets, []);
        }

        var cuts = new PeopleCuts(world.PeopleParts, sets, search.Concepts);
        var relaxations = Relaxing.Find(Loosening.OfSearch(search), cuts.Count, new Relaxation([new(ChangeKind.AllPeople)], cuts.Visible));
        var nearest = cuts.Nearest(search.Query.Page, OrderOf(world, today, search), search.Seed).Select(one => Match(one.Spot, one.Coverage, one.Fails));
        return new(relaxations.IsEmpty ? Outcome.Empty : Outcome.NearestOnly, 0, groups, [.. nearest], facets, relaxations);
    }

    static ConditionSets ConditionsOf(World world, Part<PeopleSegment> part, DateOnly today, PeopleSearch search)
    {
        var (people, visible) = (part.Segment, new ulong[part.Segment.Words]);
        VisiblePeople.Fill(visible, part, today, search.Query);
        var sets = new ConditionSets(visible);
        if (!search.Concepts.IsEmpty)
        {
            using var coverage = new CoverageRows(people, search.Concepts, visible);
            Bits.AndNot(sets.AddAll(Conditions.Bit(ConditionKind.Expertise)), coverage[Coverage.None]);
        }

        if (!search.Themes.IsEmpty)
        {
            var themes = sets.Add(Conditions.Bit(ConditionKind.Theme));
            foreach (var theme in search.Themes)
            {
                people.Columns.Themes.AddTo(themes, theme);
            }
        }

        sets.AddPlaces(people.Blocks, world.Atlas, search.Municipalities, search.Provinces);
        for (var word = 0; word < search.Words.Length; word++)
        {
            AddAnswering(sets.Add(Conditions.WordBit(word)), people, world.Numbers, search.Words[word]);
        }

        return sets;
    }

    /// <summary>Adds the rows whose texts, known expertise or expertise used before answer a word.</summary>
    public static void AddAnswering(Span<ulong> rows, PeopleSegment people, TermNumbers numbers, QueryWord word)
    {
        foreach (var term in word.AllTerms)
        {
            people.Columns.Texts.AddTo(rows, numbers.Find(term));
        }

        foreach (var concept in word.AllConcepts)
        {
            people.Columns.Within.AddTo(rows, concept);
        }
    }

    static Func<PeopleSegment, PeopleOrder> OrderOf(World world, DateOnly today, PeopleSearch search) => people =>
        PeopleOrder.For(people, world.Atlas, search.Query.Sort, search.From, today, default, [], search.Themes);
}
