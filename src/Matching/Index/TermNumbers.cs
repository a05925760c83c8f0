namespace GemeenteVanNu.Matching;

/// <summary>
/// Gives every term id a small number, in the order in which they are first met, so that texts take little room. Numbers are never
/// taken back; all snapshots of a world share the table. Safe to read from any thread while one adds.
/// </summary>
sealed class TermNumbers
{
    readonly Lock adding = new();
    readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> numbers;
    volatile int[] ids;
    int count;

    public TermNumbers()
        : this([])
    {
    }

    TermNumbers(int[] ids)
    {
        (this.ids, count) = (ids, ids.Length);
        numbers = new();
        for (var number = 0; number < ids.Length; number++)
        {
            numbers[ids[number]] = number;
        }
    }

    /// <summary>One more than the highest number.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The number, or −1 for a term that was never met.</summary>
    public int Find(int id) => numbers.GetValueOrDefault(id, -1);

    public int IdOf(int number) => ids[number];

    public int NumberOf(int id)
    {
        if (numbers.TryGetValue(id, out var known))
        {
            return known;
        }

        lock (adding)
        {
            if (!numbers.TryGetValue(id, out known))
            {
                known = count;
                if (known == ids.Length)
                {
                    var more = ids;
                    Array.Resize(ref more, Math.Max(256, 2 * known));
                    ids = more;
                }

                ids[known] = id;
                Volatile.Write(ref count, known + 1);
                numbers[id] = known;
            }

            return known;
        }
    }

    public void Write(SnapshotWriter snapshot) => snapshot.Write<int>(ids.AsSpan(0, Count));

    public static TermNumbers Read(SnapshotReader snapshot) => new(snapshot.Read<int>());
}
