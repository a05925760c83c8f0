using System.Numerics;
using System.Runtime.InteropServices;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Per term the opgaven that hold it (an inverted index: Zobel &amp; Moffat, "Inverted Files for Text Search Engines", ACM Computing Surveys 38,
/// 2006) with weight and relevance worked out beforehand; for terms that many opgaven hold also a weight for every opgave.
/// </summary>
sealed class OpgavenTexts
{
    /// <summary>Opgaven in the widest registers there are.</summary>
    public const int Step = 32;

    float[]? shortLengths;

    /// <summary>Numbers of the terms that occur, see <see cref="TermNumbers"/>, ascending; the place in it stands for the term below.</summary>
    public required int[] Keys { get; init; }

    /// <summary>Length of the vector of weights of every opgave.</summary>
    public required double[] Lengths { get; init; }

    /// <summary>Where the opgaven of a term begin, and one more for the end.</summary>
    public required int[] FirstPosting { get; init; }

    /// <summary>Rows, ascending.</summary>
    public required int[] PostingRows { get; init; }

    /// <summary>See <see cref="TermStatistics.Weight"/>.</summary>
    public required short[] PostingWeights { get; init; }

    /// <summary>See <see cref="TermStatistics.Relevance"/>.</summary>
    public required int[] PostingRelevance { get; init; }

    /// <summary>Place in <see cref="DenseWeights"/> of the terms that many opgaven hold, −1 for others.</summary>
    public required int[] Dense { get; init; }

    /// <summary>A weight for every opgave, 0 where it does not hold the term, one term after another, each a multiple of <see cref="Step"/> long.</summary>
    public required short[] DenseWeights { get; init; }

    /// <summary>The lengths in fewer digits, as many as <see cref="Padded"/>; where there is no opgave the greatest there is.</summary>
    public float[] ShortLengths => shortLengths ??= Shortened();

    /// <summary>The number of opgaven rounded up, so that many can be added at once.</summary>
    public int Padded => PaddedFor(Lengths.Length);

    public long Bytes => (4L * (Keys.Length + FirstPosting.Length + Dense.Length)) + (10L * PostingRows.Length) + (2L * DenseWeights.Length) + (8L * Lengths.Length);

    /// <summary>The place of a term, or below 0.</summary>
    public int Find(int termNumber) => termNumber < 0 ? -1 : Array.BinarySearch(Keys, termNumber);

    public ReadOnlySpan<int> RowsOf(int term) => PostingRows.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    public ReadOnlySpan<short> WeightsOf(int term) => PostingWeights.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    public ReadOnlySpan<int> RelevanceOf(int term) => PostingRelevance.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    /// <summary>Adds to every opgave the product of its weights and those of a text: term by term, the common ones many opgaven at a time.</summary>
    /// <param name="dots">As long as <see cref="Padded"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="statistics">For its weights.</param>
    /// <param name="numbers">Of terms.</param>
    public void AddDots(Span<int> dots, TermVector text, TermStatistics statistics, TermNumbers numbers)
    {
        for (var at = 0; at < text.Terms.Length; at++)
        {
            if (Find(numbers.Find(text.Terms[at])) is >= 0 and var term)
            {
                AddTerm(dots, term, statistics.Weight(text, at));
            }
        }
    }

    float[] Shortened()
    {
        var lengths = new float[Padded];
        Array.Fill(lengths, float.MaxValue);
        Array.ConvertAll(Lengths, length => (float)length).CopyTo(lengths, 0);
        return lengths;
    }

    void AddTerm(Span<int> dots, int term, int weight)
    {
        if (Dense[term] >= 0)
        {
            AddDense(dots, DenseWeights.AsSpan(Dense[term] * Padded, Padded), weight);
            return;
        }

        var rows = RowsOf(term);
        var weights = WeightsOf(term);
        for (var posting = 0; posting < rows.Length; posting++)
        {
            dots[rows[posting]] += weight * weights[posting];
        }
    }

    static void AddDense(Span<int> dots, ReadOnlySpan<short> weights, int weight)
    {
        var sums = MemoryMarshal.Cast<int, Vector<int>>(dots);
        var factors = MemoryMarshal.Cast<short, Vector<short>>(weights);
        for (var at = 0; at < factors.Length; at++)
        {
            Vector.Widen(factors[at], out var low, out var high);
            sums[2 * at] += low * weight;
            sums[(2 * at) + 1] += high * weight;
        }
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(Keys);
        snapshot.Write<double>(Lengths);
        snapshot.Write<int>(FirstPosting);
        snapshot.Write<int>(PostingRows);
        snapshot.Write<short>(PostingWeights);
        snapshot.Write<int>(PostingRelevance);
        snapshot.Write<int>(Dense);
        snapshot.Write<short>(DenseWeights);
    }

    // Initialisers run in the order in which they stand, which is the order of writing.
    public static OpgavenTexts Read(SnapshotReader snapshot) => new()
    {
        Keys = snapshot.Read<int>(),
        Lengths = snapshot.Read<double>(),
        FirstPosting = snapshot.Read<int>(),
        PostingRows = snapshot.Read<int>(),
        PostingWeights = snapshot.Read<short>(),
        PostingRelevance = snapshot.Read<int>(),
        Dense = snapshot.Read<int>(),
        DenseWeights = snapshot.Read<short>(),
    };

    internal static int PaddedFor(int rows) => (rows + Step - 1) / Step * Step;
}
