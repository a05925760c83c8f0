namespace GemeenteVanNu.Matching;

/// <summary>How well the opgaven of a segment answer the words that were typed.</summary>
static class WordRows
{
    /// <summary>Adds the rows that answer a word to a set.</summary>
    public static void AddAnswering(Span<ulong> rows, OpgavenSegment opgaven, TermNumbers numbers, QueryWord word)
    {
        foreach (var concept in word.AllConcepts)
        {
            opgaven.Columns.Within.AddTo(rows, concept);
        }

        foreach (var id in word.AllTerms)
        {
            if (opgaven.Texts.Find(numbers.Find(id)) is >= 0 and var term)
            {
                foreach (var row in opgaven.Texts.RowsOf(term))
                {
                    Bits.Set(rows, row);
                }
            }
        }
    }

    /// <summary>Adds the best answer to a word to the points of some rows: the most of BM25 for its terms and the points for its concepts.</summary>
    /// <param name="relevance">Points per row, added to.</param>
    /// <param name="asked">The rows to add to.</param>
    /// <param name="opgaven">The segment.</param>
    /// <param name="numbers">Of terms.</param>
    /// <param name="word">The word.</param>
    public static void AddRelevance(Span<int> relevance, ReadOnlySpan<ulong> asked, OpgavenSegment opgaven, TermNumbers numbers, QueryWord word)
    {
        using var best = new ScratchTable<int>(opgaven.Count);
        foreach (var id in word.AllTerms)
        {
            if (opgaven.Texts.Find(numbers.Find(id)) is >= 0 and var term)
            {
                var rows = opgaven.Texts.RowsOf(term);
                var points = opgaven.Texts.RelevanceOf(term);
                for (var at = 0; at < rows.Length; at++)
                {
                    best.Values[rows[at]] = Math.Max(best.Values[rows[at]], points[at]);
                }
            }
        }

        using var about = new Scratch(opgaven.Words);
        foreach (var concept in word.AllConcepts)
        {
            opgaven.Columns.Within.AddTo(about.Rows, concept);
        }

        for (var w = 0; w < asked.Length; w++)
        {
            for (var rest = asked[w]; rest != 0;)
            {
                var row = Bits.Next(ref rest, w);
                relevance[row] += Math.Max(best.Values[row], Bits.Has(about.Rows, row) ? QueryWord.ConceptRelevance : 0);
            }
        }
    }

    /// <summary>How well one row answers a word; 0 = not.</summary>
    public static int RelevanceOf(OpgavenSegment opgaven, int row, TermNumbers numbers, QueryWord word)
    {
        var best = 0;
        foreach (var id in word.AllTerms)
        {
            if (opgaven.Texts.Find(numbers.Find(id)) is >= 0 and var term && opgaven.Texts.RowsOf(term).BinarySearch(row) is >= 0 and var at)
            {
                best = Math.Max(best, opgaven.Texts.RelevanceOf(term)[at]);
            }
        }

        foreach (var concept in word.AllConcepts)
        {
            best = opgaven.Columns.Within.Has(concept, row) ? Math.Max(best, QueryWord.ConceptRelevance) : best;
        }

        return best;
    }
}
