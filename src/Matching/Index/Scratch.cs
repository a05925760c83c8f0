using System.Buffers;

namespace GemeenteVanNu.Matching;

/// <summary>A borrowed bitmap, empty at first; given back when disposed.</summary>
readonly ref struct Scratch
{
    readonly ulong[] borrowed;

    public Scratch(int words)
    {
        borrowed = ArrayPool<ulong>.Shared.Rent(words);
        Rows = borrowed.AsSpan(0, words);
        Rows.Clear();
    }

    public Span<ulong> Rows { get; }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(borrowed);
}
