namespace GemeenteVanNu.Matching;

/// <summary>Orders by key when there are many items and few different keys.</summary>
static class ByKey
{
    const int MostKeys = 4096;

    /// <summary>Smallest key first; distribution counting where the keys lie close together (Knuth, The Art of Computer Programming 3, 5.2, algorithm D).</summary>
    public static void Sort(Span<(long Key, int At)> items)
    {
        if (items.Length < 2)
        {
            return;
        }

        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var (key, _) in items)
        {
            (least, most) = (Math.Min(least, key), Math.Max(most, key));
        }

        if (most - least >= MostKeys)
        {
            items.Sort(static (a, b) => a.Key.CompareTo(b.Key));
            return;
        }

        using var starts = new ScratchTable<int>((int)(most - least) + 2);
        foreach (var (key, _) in items)
        {
            starts.Values[(int)(key - least) + 1]++;
        }

        for (var at = 1; at < starts.Values.Length; at++)
        {
            starts.Values[at] += starts.Values[at - 1];
        }

        using var sorted = new ScratchTable<(long Key, int At)>(items.Length);
        foreach (var item in items)
        {
            sorted.Values[starts.Values[(int)(item.Key - least)]++] = item;
        }

        sorted.Values.CopyTo(items);
    }
}
