namespace GemeenteVanNu.Matching;

/// <summary>Records as bytes, in rows. Kept in pages, because together they may be more than one array can hold.</summary>
sealed class PackedRecords
{
    const int RowsPerPage = 4096;

    readonly byte[][] pages;
    readonly int[] starts;

    PackedRecords(byte[][] pages, int[] starts) => (this.pages, this.starts) = (pages, starts);

    public long Bytes => (4L * starts.Length) + pages.Sum(page => (long)page.Length);

    /// <param name="rows">Number of rows.</param>
    /// <param name="record">The bytes of a row.</param>
    public static PackedRecords Of(int rows, RecordOfRow record)
    {
        var (pages, starts) = (new byte[(rows + RowsPerPage - 1) / RowsPerPage][], new int[rows]);
        for (var page = 0; page < pages.Length; page++)
        {
            var (from, until, size) = (page * RowsPerPage, Math.Min(rows, (page + 1) * RowsPerPage), 0);
            for (var row = from; row < until; row++)
            {
                starts[row] = size;
                size += record(row).Length;
            }

            pages[page] = new byte[size];
            for (var row = from; row < until; row++)
            {
                record(row).CopyTo(pages[page].AsSpan(starts[row]));
            }
        }

        return new(pages, starts);
    }

    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            var page = pages[row / RowsPerPage];
            var end = (row + 1) % RowsPerPage == 0 || row + 1 == starts.Length ? page.Length : starts[row + 1];
            return page.AsSpan(starts[row]..end);
        }
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(starts);
        foreach (var page in pages)
        {
            snapshot.Write<byte>(page);
        }
    }

    public static PackedRecords Read(SnapshotReader snapshot)
    {
        var starts = snapshot.Read<int>();
        var pages = new byte[(starts.Length + RowsPerPage - 1) / RowsPerPage][];
        for (var page = 0; page < pages.Length; page++)
        {
            pages[page] = snapshot.Read<byte>();
        }

        return new(pages, starts);
    }
}

/// <summary>The bytes of a row.</summary>
delegate ReadOnlySpan<byte> RecordOfRow(int row);
