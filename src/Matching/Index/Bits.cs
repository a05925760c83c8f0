using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>Sets of ordinals as bits: bit <c>o &amp; 63</c> of word <c>o &gt;&gt; 6</c>.</summary>
static class Bits
{
    public const int PerWord = 64;

    public static int Words(int count) => (count + PerWord - 1) / PerWord;

    public static bool Has(ReadOnlySpan<ulong> bits, int ordinal) => (bits[ordinal >> 6] >> (ordinal & 63) & 1) != 0;

    public static void Set(Span<ulong> bits, int ordinal) => bits[ordinal >> 6] |= 1UL << (ordinal & 63);

    public static void Clear(Span<ulong> bits, int ordinal) => bits[ordinal >> 6] &= ~(1UL << (ordinal & 63));

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

    /// <summary>The bits of one word that lie in a range of ordinals.</summary>
    public static ulong InRange(int word, int from, int until)
    {
        var (first, last) = (from - (word << 6), until - (word << 6));
        var above = first <= 0 ? ulong.MaxValue : first >= PerWord ? 0 : ulong.MaxValue << first;
        var below = last <= 0 ? 0 : last >= PerWord ? ulong.MaxValue : (1UL << last) - 1;
        return above & below;
    }

    public static void Or(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var at = 0;
        for (; at + Vector<ulong>.Count <= other.Length; at += Vector<ulong>.Count)
        {
            (new Vector<ulong>(into[at..]) | new Vector<ulong>(other[at..])).CopyTo(into[at..]);
        }

        for (; at < other.Length; at++)
        {
            into[at] |= other[at];
        }
    }

    public static void And(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var at = 0;
        for (; at + Vector<ulong>.Count <= other.Length; at += Vector<ulong>.Count)
        {
            (new Vector<ulong>(into[at..]) & new Vector<ulong>(other[at..])).CopyTo(into[at..]);
        }

        for (; at < other.Length; at++)
        {
            into[at] &= other[at];
        }
    }

    public static void AndNot(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        for (var at = 0; at < other.Length; at++)
        {
            into[at] &= ~other[at];
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

    /// <summary>How many ordinals are in both.</summary>
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

    /// <summary>Takes the lowest ordinal out of one word and gives it.</summary>
    public static int Next(ref ulong bits, int word)
    {
        var ordinal = (word << 6) + BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        return ordinal;
    }
}
