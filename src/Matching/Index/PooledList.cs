using System.Buffers;

namespace GemeenteVanNu.Matching;

/// <summary>A list in borrowed memory, so that a question leaves nothing behind to clean up. Dispose it.</summary>
sealed class PooledList<T>(int capacity) : IDisposable
    where T : struct
{
    T[] borrowed = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public Span<T> Items => borrowed.AsSpan(0, Count);

    public void Add(in T item)
    {
        if (Count == borrowed.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(2 * Count);
            borrowed.CopyTo(larger, 0);
            ArrayPool<T>.Shared.Return(borrowed);
            borrowed = larger;
        }

        borrowed[Count++] = item;
    }

    public void Dispose() => ArrayPool<T>.Shared.Return(borrowed);
}
