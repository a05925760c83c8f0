using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Query C: opgaven about the same thing. Looks at every opgave that can be enough alike, because the total is exact too.
/// </summary>
static class SimilarOpgaven
{
    const int TermsShown = 5;

    public static SimilarResult Find(World world, DateOnly today, LikenessQuery query)
    {
        var (top, total, municipalities) = (new TopK(query.Page.Needed), 0, new HashSet<int>());
        var concepts = query.Concepts.Distinct().ToArray();
        for (var segment = 0; segment < world.OpgavenParts.Length; segment++)
        {
            total += Gather(world, segment, today, query, concepts, municipalities, top);
        }

        var rarest = RarestFirst(query.Terms, world.Terms);
        var items = ImmutableArray.CreateBuilder<SimilarOpgave>();
        foreach (var (key, spot) in top.OrderedWithKeys(query.Page.Skipped))
        {
            items.Add(Explain(world.OpgaveAt(spot), (int)-key, concepts, rarest, query));
        }

        return new(total, municipalities.Count, items.ToImmutable());
    }

    static int Gather(World world, int segment, DateOnly today, LikenessQuery query, int[] concepts, HashSet<int> municipalities, TopK top)
    {
        var part = world.OpgavenParts[segment];
        using var likeness = new Likeness(part.Segment, query, concepts, world.Terms, world.Numbers);
        using var candidates = Candidates(part, today, query);
        likeness.KeepPromising(candidates.Rows);
        var (blocks, total) = (part.Segment.Blocks, 0);
        for (var block = 0; block < blocks.Count; block++)
        {
            var (from, until, before) = (blocks.Start(block), blocks.End(block), total);
            for (var word = from >> 6; word << 6 < until; word++)
            {
                for (var rest = candidates.Rows[word] & Bits.InRange(word, from, until); rest != 0;)
                {
                    var row = Bits.Next(ref rest, word);
                    if (likeness.Of(row) is > 0 and var alike)
                    {
                        total++;
                        top.Offer(-alike, 0, part.Segment.Id(row), new(segment, row));
                    }
                }
            }

            if (total > before)
            {
                municipalities.Add(blocks.Municipality(block));
            }
        }

        return total;
    }

    static Scratch Candidates(Part<OpgavenSegment> part, DateOnly today, LikenessQuery query)
    {
        var rows = new Scratch(part.Segment.Words);
        part.Alive.CopyTo(rows.Rows);
        Bits.And(rows.Rows, part.Segment.Today(today).Findable);
        foreach (var id in query.Except)
        {
            if (part.Segment.Find(id) is >= 0 and var row)
            {
                Bits.Clear(rows.Rows, row);
            }
        }

        if (query.ElsewhereThan is { } own && part.Segment.Blocks.Find(own) is >= 0 and var block)
        {
            using var here = new Scratch(part.Segment.Words);
            Bits.SetRange(here.Rows, part.Segment.Blocks.Start(block), part.Segment.Blocks.End(block));
            Bits.AndNot(rows.Rows, here.Rows);
        }

        return rows;
    }

    static SimilarOpgave Explain(Opgave opgave, int likeness, int[] concepts, int[] rarestFirst, LikenessQuery query)
    {
        var terms = ImmutableArray.CreateBuilder<int>(TermsShown);
        for (var at = 0; at < rarestFirst.Length && terms.Count < TermsShown; at++)
        {
            if (opgave.Terms.CountOf(rarestFirst[at]) > 0)
            {
                terms.Add(rarestFirst[at]);
            }
        }

        var shared = new SortedSet<int>(concepts);
        shared.RemoveWhere(concept => !opgave.IsAbout(concept));
        var isSameField = opgave.TaskField is { } field && field == query.TaskField;
        return new(opgave.Id, likeness, [.. shared], terms.ToImmutable(), opgave.Theme == query.Theme, isSameField);
    }

    static int[] RarestFirst(TermVector text, TermStatistics statistics)
    {
        var terms = text.Terms.ToArray();
        Array.Sort(Array.ConvertAll(terms, term => ((long)-statistics.Rarity(term) << 32) + term), terms);
        return terms;
    }
}
