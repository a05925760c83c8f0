namespace GemeenteVanNu.Matching;

/// <summary>Turns the texts of opgaven around: from terms per opgave to opgaven per term.</summary>
static class OpgavenTextsBuilder
{
    // One opgave in so many holds the term, and more: then going through all of them at once is quicker than through a list.
    const int RowsPerListed = 16;

    public static OpgavenTexts Build(ReadOnlySpan<Opgave> opgaven, TermStatistics statistics, TermNumbers numbers)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var opgave in opgaven)
        {
            foreach (var term in opgave.Terms.Terms)
            {
                var number = numbers.NumberOf(term);
                counts[number] = counts.GetValueOrDefault(number) + 1;
            }
        }

        var (places, starts) = (new Dictionary<int, int>(counts.Count), new int[counts.Count + 1]);
        foreach (var (number, count) in counts)
        {
            starts[places.Count + 1] = starts[places.Count] + count;
            places.Add(number, places.Count);
        }

        return Filled(opgaven, statistics, numbers, [.. counts.Keys], places, starts);
    }

    // Rows come out ascending because they are gone through in order.
    static OpgavenTexts Filled(ReadOnlySpan<Opgave> opgaven, TermStatistics statistics, TermNumbers numbers, int[] keys, Dictionary<int, int> places, int[] starts)
    {
        var (next, lengths) = ((int[])starts.Clone(), new double[opgaven.Length]);
        var (rows, weights, relevance) = (new int[starts[^1]], new short[starts[^1]], new int[starts[^1]]);
        for (var row = 0; row < opgaven.Length; row++)
        {
            var text = opgaven[row].Terms;
            lengths[row] = statistics.LengthOf(text);
            for (var at = 0; at < text.Terms.Length; at++)
            {
                var place = next[places[numbers.NumberOf(text.Terms[at])]]++;
                (rows[place], weights[place], relevance[place]) = (row, statistics.Weight(text, at), statistics.Relevance(text, text.Terms[at]));
            }
        }

        var (dense, denseWeights) = Dense(opgaven.Length, starts, rows, weights);
        return new()
        {
            Keys = keys,
            Lengths = lengths,
            FirstPosting = starts,
            PostingRows = rows,
            PostingWeights = weights,
            PostingRelevance = relevance,
            Dense = dense,
            DenseWeights = denseWeights,
        };
    }

    static (int[] Dense, short[] Weights) Dense(int opgaven, int[] starts, int[] rows, short[] weights)
    {
        var (dense, count, padded) = (new int[starts.Length - 1], 0, OpgavenTexts.PaddedFor(opgaven));
        for (var term = 0; term < dense.Length; term++)
        {
            dense[term] = (starts[term + 1] - starts[term]) * RowsPerListed > opgaven ? count++ : -1;
        }

        var all = new short[count * padded];
        for (var term = 0; term < dense.Length; term++)
        {
            for (var at = starts[term]; at < starts[term + 1] && dense[term] >= 0; at++)
            {
                all[(dense[term] * padded) + rows[at]] = weights[at];
            }
        }

        return (dense, all);
    }
}
