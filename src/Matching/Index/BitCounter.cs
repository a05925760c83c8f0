using System.Buffers;
using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Counts per row in how many bitmaps it is: a binary number with a bitmap per digit, to which bitmaps are added with carries
/// (Knuth, The Art of Computer Programming 4A, 7.1.3, on bitwise counting). Borrows memory; dispose it.
/// </summary>
readonly ref struct BitCounter
{
    readonly int words;
    readonly ulong[] borrowed;

    /// <param name="words">Words in a bitmap.</param>
    /// <param name="most">How many bitmaps can be added.</param>
    public BitCounter(int words, int most)
    {
        this.words = words;
        Digits = most == 0 ? 0 : BitOperations.Log2((uint)most) + 1;
        borrowed = ArrayPool<ulong>.Shared.Rent(Digits * words);
        borrowed.AsSpan(0, Digits * words).Clear();
    }

    public int Digits { get; }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(borrowed);

    /// <summary>The rows of a word whose number has a 1 as its digit, digit 0 being the lowest.</summary>
    public ulong Digit(int digit, int word) => borrowed[(digit * words) + word];

    /// <summary>The rows of a word that are in any bitmap.</summary>
    public ulong Any(int word)
    {
        var any = 0UL;
        for (var digit = 0; digit < Digits; digit++)
        {
            any |= Digit(digit, word);
        }

        return any;
    }

    /// <summary>The rows of a word that are in exactly <paramref name="number"/> bitmaps.</summary>
    public ulong Exactly(int number, int word)
    {
        var rows = number >> Digits == 0 ? ulong.MaxValue : 0;
        for (var digit = 0; digit < Digits; digit++)
        {
            rows &= (number >> digit & 1) != 0 ? Digit(digit, word) : ~Digit(digit, word);
        }

        return rows;
    }

    public void Add(int word, ulong rows)
    {
        for (var at = word; rows != 0; at += words)
        {
            (borrowed[at], rows) = (borrowed[at] ^ rows, borrowed[at] & rows);
        }
    }

    public void Add(ReadOnlySpan<ulong> bitmap)
    {
        for (var word = 0; word < bitmap.Length; word++)
        {
            Add(word, bitmap[word]);
        }
    }

    public void Add(ReadOnlySpan<int> list)
    {
        foreach (var row in list)
        {
            Add(row >> 6, 1UL << (row & 63));
        }
    }
}
