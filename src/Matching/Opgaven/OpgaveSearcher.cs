using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Query D over opgaven: sets of rows for every filter and word; only what is in all of them is scored.</summary>
static class OpgaveSearcher
{
    // A sort key fits in 34 bits; above it comes the number of failed conditions when nothing is found.
    const int KeyBits = 40;
    const long KeyShift = 1L << 33;

    public static OpgaveSearchResult Find(World world, DateOnly today, OpgaveSearch search)
    {
        search = search with { Words = Words.Read(search.Words) };
        var segments = world.OpgavenParts.Select(part => new SearchedSegment(world, part, today, search)).ToArray();
        var (facets, top, total) = (new OpgaveFacetCounter(), new TopK(search.Page.Needed), 0);
        for (var segment = 0; segment < segments.Length; segment++)
        {
            var found = segments[segment].Meeting(0);
            total += Bits.Count(found);
            Offer(world, segments[segment], segment, search, found, fails: 0, top);
            segments[segment].CountFacets(facets);
        }

        return total > 0
            ? new(Outcome.Found, total, Items(world, segments, search, top), facets.Counts, [])
            : Nearest(world, segments, search, facets.Counts);
    }

    static OpgaveSearchResult Nearest(World world, SearchedSegment[] segments, OpgaveSearch search, OpgaveFacets facets)
    {
        var (top, all, open) = (new TopK(search.Page.Needed), 0, 0);
        for (var segment = 0; segment < segments.Length; segment++)
        {
            var candidates = segments[segment].Candidates;
            all += Bits.Count(candidates);
            open += Bits.Count(candidates) - Bits.CountBoth(candidates, segments[segment].Opgaven.Columns.OfStatus(OpgaveStatus.Completed));
        }

        // Fewest failed conditions first: usually one is enough to fill the page.
        var byFails = Array.ConvertAll(segments, segment => segment.ByFails());
        for (var fails = 0; fails < byFails.Select(one => one.Length).DefaultIfEmpty().Max() && !top.IsFull; fails++)
        {
            for (var segment = 0; segment < segments.Length; segment++)
            {
                Offer(world, segments[segment], segment, search, byFails[segment][fails], fails, top);
            }
        }

        var relaxations = Relaxing.Find(
            Loosening.OfSearch(search), (drops, _) => segments.Sum(segment => Bits.Count(segment.Meeting(drops))),
            new Relaxation([new(ChangeKind.AllOpenOpgaven)], open), new Relaxation([new(ChangeKind.AllOpgaven)], all));
        return new(relaxations.IsEmpty ? Outcome.Empty : Outcome.NearestOnly, 0, Items(world, segments, search, top), facets, relaxations);
    }

    static void Offer(World world, SearchedSegment searched, int segment, OpgaveSearch search, ReadOnlySpan<ulong> rows, int fails, TopK top)
    {
        var (opgaven, byRelevance) = (searched.Opgaven, search.Sort == OpgaveSort.Relevance);
        using var relevance = new ScratchTable<int>(byRelevance ? opgaven.Count : 0);
        if (byRelevance)
        {
            searched.AddRelevance(relevance.Values, rows);
        }

        for (var block = 0; block < opgaven.Blocks.Count; block++)
        {
            var (from, until) = (opgaven.Blocks.Start(block), opgaven.Blocks.End(block));
            var kilometres = search.From is { } place ? world.Atlas.KilometresOrFar(place, opgaven.Blocks.Municipality(block)) : 0;
            for (var word = from >> 6; word << 6 < until; word++)
            {
                for (var rest = rows[word] & Bits.InRange(word, from, until); rest != 0;)
                {
                    var row = Bits.Next(ref rest, word);
                    var key = ((long)fails << KeyBits) + KeyShift + (byRelevance ? -relevance.Values[row] : KeyOf(opgaven.Columns, row, search.Sort, kilometres));
                    if (!top.IsClosedFor(key))
                    {
                        var newest = byRelevance ? (ulong)(int.MaxValue - opgaven.Columns.PublishedOn[row]) : 0;
                        top.Offer(key, newest, opgaven.Id(row), new(segment, row));
                    }
                }
            }
        }
    }

    static int KeyOf(OpgavenColumns columns, int row, OpgaveSort sort, int kilometres) => sort switch
    {
        OpgaveSort.Newest => -columns.PublishedOn[row],
        OpgaveSort.Nearest => kilometres,
        OpgaveSort.EndingSoonest => columns.LastDay[row],
        _ => 0,
    };

    static ImmutableArray<FoundOpgave> Items(World world, SearchedSegment[] segments, OpgaveSearch search, TopK top)
    {
        var items = ImmutableArray.CreateBuilder<FoundOpgave>();
        foreach (var (segment, row) in top.Ordered(search.Page.Skipped))
        {
            var searched = segments[segment];
            var relevance = search.Words.Sum(word => WordRows.RelevanceOf(searched.Opgaven, row, world.Numbers, word));
            items.Add(new(searched.Opgaven.Id(row), relevance, Conditions.Explain(searched.FailsOf(row), search.Words.Length)));
        }

        return items.ToImmutable();
    }
}
