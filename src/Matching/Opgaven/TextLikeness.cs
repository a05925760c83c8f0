using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GemeenteVanNu.Matching;

/// <summary>
/// How much one text is like those of the opgaven of a segment. The definition is <see cref="TermStatistics.LikenessPercent"/>. Rare terms are added up for
/// all opgaven at once; the common ones only for those that are asked, after a bound has said whether that can matter: two vectors have at most the
/// product of their lengths in common (Cauchy–Schwarz). Dispose it.
/// </summary>
readonly ref struct TextLikeness
{
    // Bounds are reckoned in fewer digits and may not be too strict.
    const float Slack = 0.9999f;

    readonly OpgavenTexts texts;
    readonly double length;
    readonly float commonLength;
    readonly ScratchTable<int> dots;
    readonly ScratchTable<short> common;

    public TextLikeness(OpgavenTexts texts, TermVector text, TermStatistics statistics, TermNumbers numbers)
    {
        (this.texts, length) = (texts, statistics.LengthOf(text));
        dots = new(texts.Padded);
        common = new(texts.CommonColumns);
        var square = 0L;
        for (var at = 0; at < text.Terms.Length; at++)
        {
            if (texts.Find(numbers.Find(text.Terms[at])) is >= 0 and var term)
            {
                var weight = statistics.Weight(text, at);
                if (texts.Common[term] is >= 0 and var column)
                {
                    common.Values[column] = weight;
                    square += weight * weight;
                }
                else
                {
                    AddTerm(term, weight);
                }
            }
        }

        commonLength = MathF.BitIncrement((float)Math.Sqrt(square));
    }

    public void Dispose()
    {
        dots.Dispose();
        common.Dispose();
    }

    /// <summary>0–100 percent.</summary>
    public int Percent(int row) => TermStatistics.Percent(dots.Values[row] + CommonDot(row), length, texts.Lengths[row]);

    /// <summary>False when this percentage is certainly not reached.</summary>
    public bool MayReach(int row, int percent) =>
        dots.Values[row] + (commonLength * texts.CommonLengths[row]) >= LeastPerLength(percent) * texts.ShortLengths[row];

    /// <summary>Adds the rows that may reach a percentage to an empty set.</summary>
    public void AddMayReach(Span<ulong> rows, int percent)
    {
        var least = LeastPerLength(percent);
        var rare = MemoryMarshal.Cast<int, Vector256<int>>(dots.Values);
        var lengths = MemoryMarshal.Cast<float, Vector256<float>>(texts.ShortLengths);
        var commonLengths = MemoryMarshal.Cast<float, Vector256<float>>(texts.CommonLengths);
        for (var at = 0; at < rare.Length; at++)
        {
            var row = at * Vector256<int>.Count;
            var enough = Vector256.GreaterThanOrEqual(Vector256.ConvertToSingle(rare[at]) + (commonLengths[at] * commonLength), lengths[at] * least);
            rows[row >> 6] |= (ulong)enough.ExtractMostSignificantBits() << (row & 63);
        }
    }

    // A percentage is rounded, so it begins half a percent below.
    float LeastPerLength(int percent) => (float)((percent - 0.5) / 100 * length) * Slack;

    void AddTerm(int term, int weight)
    {
        var rows = texts.RowsOf(term);
        var weights = texts.WeightsOf(term);
        var sums = dots.Values;
        for (var posting = 0; posting < rows.Length; posting++)
        {
            sums[rows[posting]] += weight * weights[posting];
        }
    }

    int CommonDot(int row)
    {
        var own = texts.CommonWeights.AsSpan(row * texts.CommonColumns, texts.CommonColumns);
        return Avx2.IsSupported ? PairwiseDot(own, common.Values) : Dot(own, common.Values);
    }

    // The same as below in a third of the steps, where the processor multiplies and adds pairs at once.
    static int PairwiseDot(ReadOnlySpan<short> own, ReadOnlySpan<short> asked)
    {
        var owns = MemoryMarshal.Cast<short, Vector256<short>>(own);
        var askeds = MemoryMarshal.Cast<short, Vector256<short>>(asked);
        var sum = Vector256<int>.Zero;
        for (var at = 0; at < askeds.Length; at++)
        {
            sum += Avx2.MultiplyAddAdjacent(owns[at], askeds[at]);
        }

        return Vector256.Sum(sum);
    }

    static int Dot(ReadOnlySpan<short> own, ReadOnlySpan<short> asked)
    {
        var sum = 0;
        for (var at = 0; at < asked.Length; at++)
        {
            sum += own[at] * asked[at];
        }

        return sum;
    }
}
