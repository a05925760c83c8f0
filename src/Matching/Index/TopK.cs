namespace GemeenteVanNu.Matching;

/// <summary>Where a record stands: which segment and which row of it.</summary>
readonly record struct Spot(int Segment, int Row);

/// <summary>
/// The first k by key, then tie, then id, smallest first, out of any number that is offered: a binary heap with the worst on top
/// (Williams, "Algorithm 232: Heapsort", CACM 1964). The order in which they are offered plays no part.
/// </summary>
sealed class TopK
{
    readonly record struct Entry(long Key, ulong Tie, Guid Id, Spot Spot) : IComparable<Entry>
    {
        public int CompareTo(Entry other) =>
            Key != other.Key ? Key.CompareTo(other.Key) : Tie != other.Tie ? Tie.CompareTo(other.Tie) : Id.CompareTo(other.Id);
    }

    readonly int capacity;
    readonly List<Entry> heap = [];

    // What is worse does not get in: anything does until there are as many as were asked.
    long worstKey;
    ulong worstTie;

    public TopK(int capacity)
    {
        this.capacity = capacity;
        (worstKey, worstTie) = capacity == 0 ? (long.MinValue, 0) : (long.MaxValue, ulong.MaxValue);
    }

    /// <summary>True when there are as many as were asked, so that only better ones get in.</summary>
    public bool IsFull => heap.Count >= capacity;

    /// <summary>True when nothing with this key can get in any more, whatever its tie.</summary>
    public bool IsClosedFor(long key) => key > worstKey || capacity == 0;

    /// <summary>True when something with this key and tie may get in; its id decides only between equals.</summary>
    public bool MayTake(long key, ulong tie) => key < worstKey || (key == worstKey && tie <= worstTie && capacity > 0);

    public void Offer(long key, ulong tie, Guid id, Spot spot)
    {
        if (!MayTake(key, tie))
        {
            return;
        }

        var entry = new Entry(key, tie, id, spot);
        if (heap.Count < capacity)
        {
            heap.Add(entry);
            Rise(heap.Count - 1);
        }
        else if (entry.CompareTo(heap[0]) < 0)
        {
            heap[0] = entry;
            Sink();
        }

        if (IsFull)
        {
            (worstKey, worstTie) = (heap[0].Key, heap[0].Tie);
        }
    }

    /// <summary>What got in, best first, without the first <paramref name="skip"/>.</summary>
    public List<Spot> Ordered(int skip) => OrderedWithKeys(skip).ConvertAll(one => one.Spot);

    /// <summary>The same with the key of each.</summary>
    public List<(long Key, Spot Spot)> OrderedWithKeys(int skip)
    {
        heap.Sort();
        var ordered = new List<(long Key, Spot Spot)>(Math.Max(0, heap.Count - skip));
        for (var at = skip; at < heap.Count; at++)
        {
            ordered.Add((heap[at].Key, heap[at].Spot));
        }

        return ordered;
    }

    void Rise(int at)
    {
        var entry = heap[at];
        while (at > 0 && entry.CompareTo(heap[(at - 1) / 2]) > 0)
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        heap[at] = entry;
    }

    void Sink()
    {
        var (entry, at) = (heap[0], 0);
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= heap.Count)
            {
                break;
            }

            child += child + 1 < heap.Count && heap[child + 1].CompareTo(heap[child]) > 0 ? 1 : 0;
            if (entry.CompareTo(heap[child]) >= 0)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = entry;
    }
}
