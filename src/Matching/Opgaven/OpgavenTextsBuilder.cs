namespace GemeenteVanNu.Matching;

/// <summary>Turns the texts of opgaven around: from terms per opgave to opgaven per term.</summary>
static class OpgavenTextsBuilder
{
    // The most common terms, as far as one opgave in so many holds them: so few that they weigh little together, which makes bounds sharp.
    const int MostCommon = 128;
    const int RowsPerCommon = 32;

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

        var (common, columns) = CommonTerms(opgaven.Length, starts);
        var (commonWeights, commonLengths) = CommonRows(opgaven.Length, starts, rows, weights, common, columns);
        return new()
        {
            Keys = keys,
            Lengths = lengths,
            FirstPosting = starts,
            PostingRows = rows,
            PostingWeights = weights,
            PostingRelevance = relevance,
            Common = common,
            CommonColumns = columns,
            CommonWeights = commonWeights,
            CommonLengths = Padded(commonLengths, 0),
            ShortLengths = Padded(Array.ConvertAll(lengths, length => (float)length), float.MaxValue),
        };
    }

    static (int[] Common, int Columns) CommonTerms(int opgaven, int[] starts)
    {
        var (common, columns) = (new int[starts.Length - 1], 0);
        Array.Fill(common, -1);
        var byCount = Enumerable.Range(0, common.Length).Where(term => (starts[term + 1] - starts[term]) * RowsPerCommon > opgaven)
            .OrderByDescending(term => starts[term + 1] - starts[term]).Take(MostCommon);
        foreach (var term in byCount)
        {
            common[term] = columns++;
        }

        return (common, RoundedUp(columns));
    }

    static (short[] Weights, float[] Lengths) CommonRows(int opgaven, int[] starts, int[] rows, short[] weights, int[] common, int columns)
    {
        var (all, squares) = (new short[opgaven * columns], new long[opgaven]);
        for (var term = 0; term < common.Length; term++)
        {
            for (var at = starts[term]; at < starts[term + 1] && common[term] >= 0; at++)
            {
                all[(rows[at] * columns) + common[term]] = weights[at];
                squares[rows[at]] += weights[at] * weights[at];
            }
        }

        return (all, Array.ConvertAll(squares, square => MathF.BitIncrement((float)Math.Sqrt(square))));
    }

    static float[] Padded(float[] values, float filler)
    {
        var padded = new float[RoundedUp(values.Length)];
        Array.Fill(padded, filler);
        values.CopyTo(padded, 0);
        return padded;
    }

    static int RoundedUp(int count) => (count + OpgavenTexts.Step - 1) / OpgavenTexts.Step * OpgavenTexts.Step;
}
