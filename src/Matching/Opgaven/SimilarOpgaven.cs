using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Query C: opgaven about the same thing. Adds up the products of weights term by term over the inverted index (term-at-a-time: Zobel &amp; Moffat, 2006),
/// then looks at every opgave that can be enough alike, because the total is exact too.
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
        var opgaven = part.Segment;
        using var candidates = Candidates(part, today, query);
        using var text = new TextLikeness(opgaven.Texts, query.Terms, world.Terms, world.Numbers);
        using var shared = new ScratchTable<short>(opgaven.Count);
        using var themes = RowsOf(opgaven, opgaven.Columns.Themes, query.Theme);
        using var fields = RowsOf(opgaven, opgaven.Columns.TaskFields, query.TaskField);
        using var promising = new Scratch(opgaven.Words);
        text.AddAtLeast(promising.Rows, LeastPercent(query.AtLeast));
        Bits.Or(promising.Rows, themes.Rows);
        Bits.Or(promising.Rows, fields.Rows);
        AddShared(shared.Values, promising.Rows, opgaven.Columns.About, concepts);
        Bits.And(promising.Rows, candidates.Rows);
        var (least, total) = (Math.Max(1, query.AtLeast), 0);
        for (var block = 0; block < opgaven.Blocks.Count; block++)
        {
            var (from, until, before) = (opgaven.Blocks.Start(block), opgaven.Blocks.End(block), total);
            for (var word = from >> 6; word << 6 < until; word++)
            {
                for (var rest = promising.Rows[word] & Bits.InRange(word, from, until); rest != 0;)
                {
                    var row = Bits.Next(ref rest, word);
                    var likeness = OfText(text.Percent(row)) + OfConcepts(shared.Values[row], opgaven.Columns.Concepts[row], concepts.Length)
                        + (Bits.Has(themes.Rows, row) ? FromTheme : 0) + (Bits.Has(fields.Rows, row) ? FromTaskField : 0);
                    if (likeness < least)
                    {
                        continue;
                    }

                    total++;
                    if (top.MayTake(-likeness, 0))
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

    static int OfText(int percent) => (FromText * percent + 50) / 100;

    // How much the text alone must be alike for an opgave that shares nothing else.
    static int LeastPercent(int likeness)
    {
        var percent = 1;
        while (percent <= 100 && OfText(percent) < likeness)
        {
            percent++;
        }

        return percent;
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

    static void AddShared(Span<short> shared, Span<ulong> any, PostingStore about, int[] concepts)
    {
        using var rows = new Scratch(any.Length);
        foreach (var concept in concepts)
        {
            rows.Rows.Clear();
            about.AddTo(rows.Rows, concept);
            Bits.Or(any, rows.Rows);
            for (var word = 0; word < rows.Rows.Length; word++)
            {
                for (var rest = rows.Rows[word]; rest != 0;)
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
