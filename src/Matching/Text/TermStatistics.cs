using System.Collections.Frozen;

namespace GemeenteVanNu.Matching;

/// <summary>
/// How common each term is, from a stored and versioned table, so that every node gives the same points.
/// All weights are integers (hundredths), so sums do not depend on the order of adding.
/// </summary>
public sealed class TermStatistics
{
    // The usual values of BM25: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), 3.2.
    const double Saturation = 1.2;
    const double LengthCorrection = 0.75;
    const int LargestWeight = 1000;
    readonly FrozenDictionary<int, int> rarity;
    readonly int rarityOfUnseen;

    /// <summary>Statistics over a number of documents.</summary>
    /// <param name="version">Version of the stored table.</param>
    /// <param name="documents">Number of documents counted, at least 0.</param>
    /// <param name="averageLength">Average number of terms per document, at least 1 (less counts as 1).</param>
    /// <param name="documentFrequency">Per term id the number of documents that hold it, 1 … <paramref name="documents"/>.</param>
    public TermStatistics(int version, int documents, int averageLength, IEnumerable<KeyValuePair<int, int>> documentFrequency)
    {
        Version = version;
        Documents = documents;
        AverageLength = Math.Max(1, averageLength);
        rarity = documentFrequency.ToFrozenDictionary(pair => pair.Key, pair => RarityFor(pair.Value));
        rarityOfUnseen = RarityFor(0);
    }

    /// <summary>Statistics that know nothing: every term weighs the same.</summary>
    public static TermStatistics None { get; } = new(0, 0, 1, []);

    /// <summary>Version of the stored table.</summary>
    public int Version { get; }

    /// <summary>Number of documents counted.</summary>
    public int Documents { get; }

    /// <summary>Average number of terms per document.</summary>
    public int AverageLength { get; }

    /// <summary>Statistics counted from texts.</summary>
    /// <param name="version">Version to give them.</param>
    /// <param name="texts">The texts to count.</param>
    public static TermStatistics Count(int version, IEnumerable<TermVector> texts)
    {
        var frequency = new Dictionary<int, int>();
        var documents = 0;
        var length = 0L;
        foreach (var text in texts)
        {
            documents++;
            length += text.Length;
            foreach (var term in text.Terms)
            {
                frequency[term] = frequency.GetValueOrDefault(term) + 1;
            }
        }

        return new(version, documents, documents == 0 ? 1 : (int)(length / documents), frequency);
    }

    /// <summary>
    /// Inverse document frequency in hundredths, at least 1: <c>100 · ln(1 + (N − n + ½) / (n + ½))</c>, N documents of which n hold the term
    /// (Robertson &amp; Zaragoza 2009, 3.1, with the 1 + that keeps it positive, as Lucene's BM25Similarity does).
    /// </summary>
    public int Rarity(int term) => rarity.GetValueOrDefault(term, rarityOfUnseen);

    /// <summary>
    /// Cosine likeness of two texts in percent, 0–100, rounded: weights <c>(1 + ln tf) · idf</c> in tenths, both sides the same
    /// (Manning, Raghavan &amp; Schütze, Introduction to Information Retrieval, 2008, 6.4: scheme ltc.ltc).
    /// </summary>
    public int LikenessPercent(TermVector a, TermVector b)
    {
        long dot = 0;
        for (int i = 0, j = 0; i < a.Terms.Length && j < b.Terms.Length;)
        {
            var order = a.Terms[i].CompareTo(b.Terms[j]);
            if (order == 0)
            {
                dot += (long)Weight(a, i) * Weight(b, j);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return Percent(dot, LengthOf(a), LengthOf(b));
    }

    /// <summary>The same from the product of the weights and the lengths of both vectors.</summary>
    internal static int Percent(long dot, double lengthOfA, double lengthOfB) =>
        dot == 0 ? 0 : (int)Math.Round(100 * dot / (lengthOfA * lengthOfB), MidpointRounding.AwayFromZero);

    /// <summary>How strongly a text answers a term, in hundredths, 0 when it does not hold it: BM25 with k1 = 1.2 and b = 0.75 (Robertson &amp; Zaragoza 2009, 3.2).</summary>
    public int Relevance(TermVector text, int term)
    {
        var count = text.CountOf(term);
        if (count == 0)
        {
            return 0;
        }

        var length = 1 - LengthCorrection + LengthCorrection * text.Length / AverageLength;
        return Math.Max(1, (int)Math.Round(Rarity(term) * count * (Saturation + 1) / (count + Saturation * length), MidpointRounding.AwayFromZero));
    }

    internal void AddTo(ref Checksum sum)
    {
        sum.Append(Version);
        sum.Append(Documents);
        sum.Append(AverageLength);
        foreach (var (term, weight) in rarity.OrderBy(pair => pair.Key))
        {
            sum.Append(term);
            sum.Append(weight);
        }
    }

    int RarityFor(int documentsWithTerm)
    {
        var rest = Math.Max(0, Documents - documentsWithTerm);
        return Math.Max(1, (int)Math.Round(100 * Math.Log(1 + (rest + 0.5) / (documentsWithTerm + 0.5)), MidpointRounding.AwayFromZero));
    }

    /// <summary>
    /// How much a term weighs in a text, by its place in the vector, in tenths, 1–1000: small enough for products over two texts of two thousand different
    /// terms to fit in 32 bits.
    /// </summary>
    internal short Weight(TermVector text, int at) => (short)Math.Clamp((Rarity(text.Terms[at]) * DampedCount(text.Counts[at]) + 500) / 1000, 1, LargestWeight);

    /// <summary>Length of the vector of a text.</summary>
    internal double LengthOf(TermVector text)
    {
        // Two threads may both measure; they find the same.
        var measured = text.Measured;
        if (measured is null || measured.By != this)
        {
            text.Measured = measured = new(this, Math.Sqrt(SquareSum(text)));
        }

        return measured.Length;
    }

    long SquareSum(TermVector text)
    {
        long sum = 0;
        for (var i = 0; i < text.Terms.Length; i++)
        {
            long weight = Weight(text, i);
            sum += weight * weight;
        }

        return sum;
    }

    static int DampedCount(int count) => count == 1 ? 100 : (int)Math.Round(100 * (1 + Math.Log(count)), MidpointRounding.AwayFromZero);
}
