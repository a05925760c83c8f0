using System.Buffers;

namespace GemeenteVanNu.Matching;

/// <summary>A borrowed table of numbers, all 0 at first; given back when disposed.</summary>
readonly ref struct ScratchTable<T>
    where T : struct
{
    readonly T[] borrowed;

    public ScratchTable(int length)
    {
        borrowed = ArrayPool<T>.Shared.Rent(length);
        Values = borrowed.AsSpan(0, length);
        Values.Clear();
    }

    public Span<T> Values { get; }

    public void Dispose() => ArrayPool<T>.Shared.Return(borrowed);
}
