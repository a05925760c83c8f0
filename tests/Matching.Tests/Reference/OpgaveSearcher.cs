using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>Query D over opgaven.</summary>
static class OpgaveSearcher
{
    readonly record struct Judged(Opgave Opgave, int Relevance, ulong Fails);

    public static OpgaveSearchResult Find(PlainWorld world, DateOnly today, OpgaveSearch search)
    {
        search = search with { Words = Words.Read(search.Words) };
        var opgaven = world.Opgaven.Where(opgave => opgave.IsFindable(today)).ToList();
        var ways = new List<Way>();
        var judged = new List<Judged>();
        for (var item = 0; item < opgaven.Count; item++)
        {
            judged.Add(Judge(world, opgaven[item], item, search, ways));
        }

        var facets = Facets(world, opgaven, ways);
        var found = judged.Where(one => one.Fails == 0).ToList();
        if (found.Count > 0)
        {
            found.Sort((a, b) => Order(world, search, a, b));
            return new(Outcome.Found, found.Count, Page(found, search), facets, []);
        }

        var open = new Relaxation([new(ChangeKind.AllOpenOpgaven)], opgaven.Count(opgave => opgave.IsOpen));
        var relaxations = Relaxing.Find(ways, Loosenings(search), open, new Relaxation([new(ChangeKind.AllOpgaven)], opgaven.Count));
        judged.Sort((a, b) => Conditions.Number(a.Fails).CompareTo(Conditions.Number(b.Fails)) is not 0 and var order ? order : Order(world, search, a, b));
        return new(relaxations.IsEmpty ? Outcome.Empty : Outcome.NearestOnly, 0, Page(judged, search), facets, relaxations);
    }

    static Judged Judge(PlainWorld world, Opgave opgave, int item, OpgaveSearch search, List<Way> ways)
    {
        var relevance = 0;
        var fails = Conditions.BitIf(!search.Themes.IsEmpty && !search.Themes.Contains(opgave.Theme), ConditionKind.Theme)
            | Conditions.BitIf(!search.Municipalities.IsEmpty && !search.Municipalities.Contains(opgave.Municipality), ConditionKind.Municipality)
            | Conditions.BitIf(!search.Provinces.IsEmpty && !IsIn(search.Provinces, world.Atlas.Province(opgave.Municipality)), ConditionKind.Province)
            | Conditions.BitIf(!search.Statuses.IsEmpty && !search.Statuses.Contains(opgave.Status), ConditionKind.Status);
        for (var word = 0; word < search.Words.Length; word++)
        {
            var answer = Words.Relevance(world, opgave, search.Words[word]);
            relevance += answer;
            fails |= answer == 0 ? Conditions.WordBit(word) : 0;
        }

        return new(opgave, relevance, AddWays(opgave, item, search, fails, ways));
    }

    /// <summary>Adds a way per contribution and gives the fewest failures among them.</summary>
    static ulong AddWays(Opgave opgave, int item, OpgaveSearch search, ulong fails, List<Way> ways)
    {
        var hasOpen = opgave.Contributions.Any(contribution => contribution.IsOpen);
        var fewest = ulong.MaxValue;
        foreach (var contribution in opgave.Contributions.Where(contribution => contribution.IsOpen || !hasOpen))
        {
            var all = fails
                | Conditions.BitIf(!search.Forms.Accepts(contribution.Form), ConditionKind.Form)
                | Conditions.BitIf(search.Hours is { } hours && !hours.Holds(contribution.HoursAWeek), ConditionKind.Hours)
                | Conditions.BitIf(search.RemoteOnly && !contribution.RemotePossible, ConditionKind.Remote);
            ways.Add(new(item, all, 0, contribution.HoursAWeek, contribution.Form.AsSet(), contribution.RemotePossible));
            fewest = (Conditions.Number(all), all).CompareTo((Conditions.Number(fewest), fewest)) < 0 ? all : fewest;
        }

        if (opgave.Contributions.IsEmpty)
        {
            fewest = fails
                | Conditions.BitIf(search.Forms != Involvements.None, ConditionKind.Form)
                | Conditions.BitIf(search.Hours is not null, ConditionKind.Hours)
                | Conditions.BitIf(search.RemoteOnly, ConditionKind.Remote);
            ways.Add(new(item, fewest));
        }

        return fewest;
    }

    static bool IsIn(ImmutableArray<int> chosen, int? value) => value is { } known && chosen.Contains(known);

    static int Order(PlainWorld world, OpgaveSearch search, Judged a, Judged b) =>
        (SortKey(world, search, a), SecondKey(search, a), a.Opgave.Id).CompareTo((SortKey(world, search, b), SecondKey(search, b), b.Opgave.Id));

    static int SortKey(PlainWorld world, OpgaveSearch search, Judged one) => search.Sort switch
    {
        OpgaveSort.Relevance => -one.Relevance,
        OpgaveSort.Newest => -one.Opgave.PublishedOn.DayNumber,
        OpgaveSort.Nearest => search.From is { } from ? world.Atlas.Kilometres(from, one.Opgave.Municipality) ?? int.MaxValue : 0,
        OpgaveSort.EndingSoonest => one.Opgave.Period.Last.DayNumber,
        _ => 0,
    };

    static int SecondKey(OpgaveSearch search, Judged one) => search.Sort == OpgaveSort.Relevance ? -one.Opgave.PublishedOn.DayNumber : 0;

    static ImmutableArray<FoundOpgave> Page(List<Judged> judged, OpgaveSearch search) =>
        [.. search.Page.Of(judged).Select(one => new FoundOpgave(one.Opgave.Id, one.Relevance, Conditions.Explain(one.Fails, search.Words.Length)))];

    static OpgaveFacets Facets(PlainWorld world, List<Opgave> opgaven, List<Way> ways)
    {
        ImmutableArray<FacetCount> Count(ConditionKind own, Func<Way, Opgave, IEnumerable<int?>> values)
        {
            var counter = new FacetCounter();
            foreach (var way in ways)
            {
                if ((way.Fails & ~Conditions.Bit(own)) == 0)
                {
                    foreach (var value in values(way, opgaven[way.Item]))
                    {
                        counter.Count(way.Item, value);
                    }
                }
            }

            return counter.Counts;
        }

        return new(
            Count(ConditionKind.Theme, (_, opgave) => [opgave.Theme]),
            Count(ConditionKind.Province, (_, opgave) => [world.Atlas.Province(opgave.Municipality)]),
            Count(ConditionKind.Municipality, (_, opgave) => [opgave.Municipality]),
            Count(ConditionKind.Status, (_, opgave) => [(int)opgave.Status]),
            Count(ConditionKind.Form, (way, _) => Enum.GetValues<Involvement>().Where(form => (way.Forms & form.AsSet()) != 0).Select(form => (int?)form)),
            Count(ConditionKind.Hours, (way, _) => [RangeOf(way.Hours)]),
            Count(ConditionKind.Remote, (way, _) => [way.Remote ? 1 : null]));
    }

    static int? RangeOf(int hours)
    {
        for (var range = 0; range < HoursRange.Facets.Length; range++)
        {
            if (HoursRange.Facets[range].Holds(hours))
            {
                return range;
            }
        }

        return null;
    }

    static List<Loosening> Loosenings(OpgaveSearch search) =>
    [
        new(new(ChangeKind.Remote), Conditions.Bit(ConditionKind.Remote)),
        new(new(ChangeKind.Hours), Conditions.Bit(ConditionKind.Hours)),
        new(new(ChangeKind.Form), Conditions.Bit(ConditionKind.Form)),
        new(new(ChangeKind.Municipality), Conditions.Bit(ConditionKind.Municipality)),
        new(new(ChangeKind.Province), Conditions.Bit(ConditionKind.Province)),
        new(new(ChangeKind.Status), Conditions.Bit(ConditionKind.Status)),
        new(new(ChangeKind.Theme), Conditions.Bit(ConditionKind.Theme)),
        .. search.Words.Select((_, word) => new Loosening(new(ChangeKind.Word, word), Conditions.WordBit(word))),
    ];
}
