namespace GemeenteVanNu.Matching;

/// <summary>
/// Per key the rows that have it, ascending: as a list where few have it and as a bitmap where many do (the idea of Roaring bitmaps: Chambi, Lemire, Kaser &amp; Godin, "Better bitmap performance with Roaring bitmaps", 2016).
/// </summary>
sealed class PostingStore
{
    // One row in so many and more is a bitmap. That takes more room than a list until one in 32, but is combined many rows at a time.
    const int RowsPerListed = 256;

    readonly int[] keys;
    readonly int[] starts;
    readonly int[] lists;
    readonly ulong[] bitmaps;
    readonly int words;

    PostingStore(int[] keys, int[] starts, int[] lists, ulong[] bitmaps, int words) =>
        (this.keys, this.starts, this.lists, this.bitmaps, this.words) = (keys, starts, lists, bitmaps, words);

    /// <summary>Keys with at least one row, ascending.</summary>
    public ReadOnlySpan<int> Keys => keys;

    public long Bytes => (4L * (keys.Length + starts.Length + lists.Length)) + (8L * bitmaps.Length);

    /// <summary>How many rows have the key.</summary>
    public int Count(int key) => Array.BinarySearch(keys, key) is >= 0 and var at ? starts[(2 * at) + 1] : 0;

    /// <summary>The rows as a list (then the bitmap is empty) or as a bitmap (then the list is empty).</summary>
    public void Rows(int key, out ReadOnlySpan<int> list, out ReadOnlySpan<ulong> bitmap)
    {
        list = [];
        bitmap = [];
        if (Array.BinarySearch(keys, key) is >= 0 and var at)
        {
            var start = starts[2 * at];
            if (start >= 0)
            {
                list = lists.AsSpan(start, starts[(2 * at) + 1]);
            }
            else
            {
                bitmap = bitmaps.AsSpan(~start * words, words);
            }
        }
    }

    /// <summary>Bytes of the list or bitmap of a key.</summary>
    public long BytesOf(int key)
    {
        Rows(key, out var list, out var bitmap);
        return ((long)sizeof(int) * list.Length) + ((long)sizeof(ulong) * bitmap.Length);
    }

    public bool Has(int key, int row)
    {
        Rows(key, out var list, out var bitmap);
        return bitmap.IsEmpty ? list.BinarySearch(row) >= 0 : Bits.Has(bitmap, row);
    }

    /// <summary>How many of the rows of a set have the key.</summary>
    public int CountIn(ReadOnlySpan<ulong> rows, int key)
    {
        Rows(key, out var list, out var bitmap);
        var count = bitmap.IsEmpty ? 0 : Bits.CountBoth(bitmap, rows);
        foreach (var row in list)
        {
            count += Bits.Has(rows, row) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Adds the rows that have the key to a set.</summary>
    public void AddTo(Span<ulong> rows, int key)
    {
        Rows(key, out var list, out var bitmap);
        Bits.Or(rows, bitmap);
        foreach (var row in list)
        {
            Bits.Set(rows, row);
        }
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write(words);
        snapshot.Write<int>(keys);
        snapshot.Write<int>(starts);
        snapshot.Write<int>(lists);
        snapshot.Write<ulong>(bitmaps);
    }

    public static PostingStore Read(SnapshotReader snapshot)
    {
        var words = snapshot.ReadNumber();
        return new(snapshot.Read<int>(), snapshot.Read<int>(), snapshot.Read<int>(), snapshot.Read<ulong>(), words);
    }

    /// <summary>Makes a store from sets of rows, given by ascending key.</summary>
    public sealed class Writer(int rows)
    {
        readonly List<int> keys = [];
        readonly List<int> starts = [];
        readonly List<int> lists = [];
        readonly List<ulong> bitmaps = [];

        public void Add(int key, ReadOnlySpan<ulong> set)
        {
            var count = Bits.Count(set);
            if (count == 0)
            {
                return;
            }

            keys.Add(key);
            if ((long)count * RowsPerListed > rows)
            {
                starts.Add(~(bitmaps.Count / set.Length));
                bitmaps.AddRange(set);
            }
            else
            {
                starts.Add(lists.Count);
                for (var word = 0; word < set.Length; word++)
                {
                    for (var rest = set[word]; rest != 0;)
                    {
                        lists.Add(Bits.Next(ref rest, word));
                    }
                }
            }

            starts.Add(count);
        }

        public PostingStore Build() => new([.. keys], [.. starts], [.. lists], [.. bitmaps], Bits.Words(rows));
    }
}

/// <summary>Collects rows per key, in ascending order of the rows; a row given twice for a key counts once.</summary>
sealed class PostingBuilder
{
    readonly Dictionary<int, List<int>> rowsOf = [];

    public void Add(int key, int row)
    {
        if (!rowsOf.TryGetValue(key, out var rows))
        {
            rowsOf.Add(key, rows = []);
        }

        if (rows.Count == 0 || rows[^1] != row)
        {
            rows.Add(row);
        }
    }

    public PostingStore Build(int rows)
    {
        var (writer, bits) = (new PostingStore.Writer(rows), new ulong[Bits.Words(rows)]);
        foreach (var (key, own) in rowsOf.OrderBy(pair => pair.Key))
        {
            Array.Clear(bits);
            foreach (var row in own)
            {
                Bits.Set(bits, row);
            }

            writer.Add(key, bits);
        }

        return writer.Build();
    }
}
