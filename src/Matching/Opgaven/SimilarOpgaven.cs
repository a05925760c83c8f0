using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Query C: opgaven about the same thing. Adds up the products of weights term by term over the inverted index (term-at-a-time: Zobel &amp; Moffat, 2006),
/// then looks once at every opgave, because the total is exact too.
/// </summary>
static class SimilarOpgaven
{
    const int FromText = 60;
    const int FromConcepts = 25;
    const int FromTheme = 10;
    const int FromTaskField = 5;
    const int TermsShown = 5;

    public static SimilarResult Find(World world, DateOnly today, LikenessQuery query)
    {
        var (top, total, municipalities) = (new TopK(query.Page.Needed), 0, new HashSet<int>());
        var concepts = query.Concepts.Distinct().ToArray();
        for (var segment = 0; segment < world.OpgavenParts.Length; segment++)
        {
            total += Gather(world, segment, today, query, concepts, municipalities, top);
        }

        var items = ImmutableArray.CreateBuilder<SimilarOpgave>();
        foreach (var (key, spot) in top.OrderedWithKeys(query.Page.Skipped))
        {
            items.Add(Explain(world, world.OpgaveAt(spot), (int)-key, concepts, query));
        }

        return new(total, municipalities.Count, items.ToImmutable());
    }

    static int Gather(World world, int segment, DateOnly today, LikenessQuery query, int[] concepts, HashSet<int> municipalities, TopK top)
    {
        var part = world.OpgavenParts[segment];
        var (opgaven, length) = (part.Segment, world.Terms.LengthOf(query.Terms));
        using var candidates = Candidates(part, today, query);
        using var dots = new ScratchTable<long>(opgaven.Count);
        AddTexts(dots.Values, opgaven.Texts, query.Terms, world);
        using var shared = new ScratchTable<short>(opgaven.Count);
        AddShared(shared.Values, opgaven.Columns.About, concepts);
        using var themes = RowsOf(opgaven, opgaven.Columns.Themes, query.Theme);
        using var fields = RowsOf(opgaven, opgaven.Columns.TaskFields, query.TaskField);
        var (least, total) = (Math.Max(1, query.AtLeast), 0);
        for (var block = 0; block < opgaven.Blocks.Count; block++)
        {
            var before = total;
            for (var row = opgaven.Blocks.Start(block); row < opgaven.Blocks.End(block); row++)
            {
                if (!Bits.Has(candidates.Rows, row))
                {
                    continue;
                }

                var text = (FromText * TermStatistics.Percent(dots.Values[row], length, opgaven.Texts.Lengths[row]) + 50) / 100;
                var likeness = text + OfConcepts(shared.Values[row], opgaven.Columns.Concepts[row], concepts.Length)
                    + (Bits.Has(themes.Rows, row) ? FromTheme : 0) + (Bits.Has(fields.Rows, row) ? FromTaskField : 0);
                if (likeness >= least)
                {
                    total++;
                    if (!top.IsClosedFor(-likeness))
                    {
                        top.Offer(-likeness, 0, opgaven.Id(row), new(segment, row));
                    }
                }
            }

            if (total > before)
            {
                municipalities.Add(opgaven.Blocks.Municipality(block));
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

    static void AddTexts(Span<long> dots, OpgavenTexts texts, TermVector asked, World world)
    {
        for (var at = 0; at < asked.Terms.Length; at++)
        {
            if (texts.Find(world.Numbers.Find(asked.Terms[at])) is >= 0 and var term)
            {
                var weight = world.Terms.Weight(asked, at);
                var rows = texts.RowsOf(term);
                var weights = texts.WeightsOf(term);
                for (var posting = 0; posting < rows.Length; posting++)
                {
                    dots[rows[posting]] += weight * weights[posting];
                }
            }
        }
    }

    static void AddShared(Span<short> shared, PostingStore about, int[] concepts)
    {
        foreach (var concept in concepts)
        {
            about.Rows(concept, out var list, out var bitmap);
            foreach (var row in list)
            {
                shared[row]++;
            }

            for (var word = 0; word < bitmap.Length; word++)
            {
                for (var rest = bitmap[word]; rest != 0;)
                {
                    shared[Bits.Next(ref rest, word)]++;
                }
            }
        }
    }

    static Scratch RowsOf(OpgavenSegment opgaven, PostingStore store, int? key)
    {
        var rows = new Scratch(opgaven.Words);
        if (key is { } asked)
        {
            store.AddTo(rows.Rows, asked);
        }

        return rows;
    }

    // Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26 (1945): 2 shared / (a + b), rounded.
    static int OfConcepts(int shared, int own, int asked) => shared == 0 ? 0 : (2 * FromConcepts * 2 * shared + own + asked) / (2 * (own + asked));

    static SimilarOpgave Explain(World world, Opgave opgave, int likeness, int[] concepts, LikenessQuery query)
    {
        var terms = query.Terms.SharedWith(opgave.Terms).OrderByDescending(world.Terms.Rarity).ThenBy(term => term).Take(TermsShown);
        var isSameField = opgave.TaskField is { } field && field == query.TaskField;
        return new(opgave.Id, likeness, [.. opgave.AllConcepts().Where(concepts.Contains).Order()], [.. terms], opgave.Theme == query.Theme, isSameField);
    }
}
