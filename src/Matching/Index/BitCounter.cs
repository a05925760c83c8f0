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

    /// <summary>The rows whose number has a 1 as its digit, digit 0 being the lowest.</summary>
    public Span<ulong> Digit(int digit) => borrowed.AsSpan(digit * words, words);

    /// <summary>The rows of a word that are in exactly <paramref name="number"/> bitmaps.</summary>
    public ulong Exactly(int number, int word)
    {
        var rows = number >> Digits == 0 ? ulong.MaxValue : 0;
        for (var digit = 0; digit < Digits; digit++)
        {
            rows &= (number >> digit & 1) != 0 ? Digit(digit)[word] : ~Digit(digit)[word];
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
        var steps = Bits.Steps(bitmap);
        for (var at = 0; at < steps.Length; at++)
        {
            var carry = steps[at];
            for (var digit = 0; digit < Digits; digit++)
            {
                ref var number = ref Bits.Steps(Digit(digit))[at];
                (number, carry) = (number ^ carry, number & carry);
            }
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
