using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GemeenteVanNu.Matching;

/// <summary>How much one text is like those of the opgaven of a segment. The definition is <see cref="TermStatistics.LikenessPercent"/>. Dispose it.</summary>
readonly ref struct TextLikeness
{
    readonly OpgavenTexts texts;
    readonly double length;
    readonly ScratchTable<int> dots;

    public TextLikeness(OpgavenTexts texts, TermVector text, TermStatistics statistics, TermNumbers numbers)
    {
        (this.texts, length) = (texts, statistics.LengthOf(text));
        dots = new(texts.Padded);
        texts.AddDots(dots.Values, text, statistics, numbers);
    }

    public void Dispose() => dots.Dispose();

    /// <summary>0–100 percent.</summary>
    public int Percent(int row) => TermStatistics.Percent(dots.Values[row], length, texts.Lengths[row]);

    /// <summary>Adds the rows with at least this percentage, and now and then one that has slightly less, to an empty set.</summary>
    public void AddAtLeast(Span<ulong> rows, int percent)
    {
        // Rounded upwards from half a percent below; a little less, because this is reckoned in fewer digits.
        var least = (float)((percent - 0.5) / 100 * length * 0.9999);
        var products = MemoryMarshal.Cast<int, Vector256<int>>(dots.Values);
        var lengths = MemoryMarshal.Cast<float, Vector256<float>>(texts.ShortLengths);
        for (var at = 0; at < products.Length; at++)
        {
            var row = at * Vector256<int>.Count;
            var enough = Vector256.GreaterThanOrEqual(Vector256.ConvertToSingle(products[at]), lengths[at] * least);
            rows[row >> 6] |= (ulong)enough.ExtractMostSignificantBits() << (row & 63);
        }
    }
}
