using System.Numerics;
using System.Runtime.InteropServices;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Sets of rows as bits: bit <c>row &amp; 63</c> of word <c>row &gt;&gt; 6</c>. A set has a multiple of <see cref="WordsPerStep"/> words, so that many rows can
/// be combined at once on every processor; the bits past the last row are 0 wherever sets are given away.
/// </summary>
static class Bits
{
    public const int PerWord = 64;

    // 512 bits: the widest registers there are.
    const int WordsPerStep = 8;

    public static int Words(int count) => (count + (PerWord * WordsPerStep) - 1) / (PerWord * WordsPerStep) * WordsPerStep;

    public static bool Has(ReadOnlySpan<ulong> bits, int row) => (bits[row >> 6] >> (row & 63) & 1) != 0;

    public static void Set(Span<ulong> bits, int row) => bits[row >> 6] |= 1UL << (row & 63);

    public static void Clear(Span<ulong> bits, int row) => bits[row >> 6] &= ~(1UL << (row & 63));

    /// <summary>Sets the first <paramref name="count"/> bits and clears the rest.</summary>
    public static void SetFirst(Span<ulong> bits, int count)
    {
        bits.Clear();
        SetRange(bits, 0, count);
    }

    /// <summary>Sets the bits from <paramref name="from"/> up to, not including, <paramref name="until"/>.</summary>
    public static void SetRange(Span<ulong> bits, int from, int until)
    {
        for (var word = from >> 6; word << 6 < until; word++)
        {
            bits[word] |= InRange(word, from, until);
        }
    }

    /// <summary>Adds the bits of another set that lie in a range.</summary>
    public static void OrRange(Span<ulong> into, ReadOnlySpan<ulong> other, int from, int until)
    {
        var (first, last) = (from >> 6, (until - 1) >> 6);
        if (from >= until)
        {
            return;
        }

        into[first] |= other[first] & InRange(first, from, until);
        if (last > first)
        {
            other[(first + 1)..last].CopyTo(into[(first + 1)..last]);
            into[last] |= other[last] & InRange(last, from, until);
        }
    }

    /// <summary>The bits of one word that lie in a range of rows.</summary>
    public static ulong InRange(int word, int from, int until)
    {
        var (first, last) = (from - (word << 6), until - (word << 6));
        var above = first <= 0 ? ulong.MaxValue : first >= PerWord ? 0 : ulong.MaxValue << first;
        var below = last <= 0 ? 0 : last >= PerWord ? ulong.MaxValue : (1UL << last) - 1;
        return above & below;
    }

    public static void Or(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var all = Steps(into);
        var others = Steps(other);
        for (var at = 0; at < others.Length; at++)
        {
            all[at] |= others[at];
        }
    }

    public static void And(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var all = Steps(into);
        var others = Steps(other);
        for (var at = 0; at < others.Length; at++)
        {
            all[at] &= others[at];
        }
    }

    public static void AndNot(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var all = Steps(into);
        var others = Steps(other);
        for (var at = 0; at < others.Length; at++)
        {
            all[at] = Vector.AndNot(all[at], others[at]);
        }
    }

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many rows are in both.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        for (var at = 0; at < bits.Length; at++)
        {
            count += BitOperations.PopCount(bits[at] & other[at]);
        }

        return count;
    }

    public static int CountRange(ReadOnlySpan<ulong> bits, int from, int until)
    {
        var count = 0;
        for (var word = from >> 6; word << 6 < until; word++)
        {
            count += BitOperations.PopCount(bits[word] & InRange(word, from, until));
        }

        return count;
    }

    /// <summary>Takes the lowest row out of one word and gives it.</summary>
    public static int Next(ref ulong bits, int word)
    {
        var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        return row;
    }

    /// <summary>The set in pieces as wide as the registers of this machine.</summary>
    public static Span<Vector<ulong>> Steps(Span<ulong> bits) => MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);

    /// <summary>The set in pieces as wide as the registers of this machine.</summary>
    public static ReadOnlySpan<Vector<ulong>> Steps(ReadOnlySpan<ulong> bits) => MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
}
