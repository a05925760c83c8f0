namespace GemeenteVanNu.Matching;

/// <summary>
/// A column of numbers with few different values, as a bitmap per value of the rows that have at least that: a comparison is one bitmap
/// (range encoding: Chan &amp; Ioannidis, "Bitmap Index Design and Evaluation", SIGMOD 1998).
/// </summary>
sealed class RangeBitmaps
{
    readonly int rowWords;
    readonly int[] values;
    readonly ulong[] bitmaps;

    RangeBitmaps(int rowWords, int[] values, ulong[] bitmaps) => (this.rowWords, this.values, this.bitmaps) = (rowWords, values, bitmaps);

    public long Bytes => (4L * values.Length) + (8L * bitmaps.Length);

    public static RangeBitmaps Of(ReadOnlySpan<int> column)
    {
        var values = new SortedSet<int>(column.ToArray()).ToArray();
        var words = Bits.Words(column.Length);
        var bitmaps = new ulong[values.Length * words];
        for (var row = 0; row < column.Length; row++)
        {
            Bits.Set(bitmaps.AsSpan(Array.BinarySearch(values, column[row]) * words), row);
        }

        for (var value = values.Length - 2; value >= 0; value--)
        {
            Bits.Or(bitmaps.AsSpan(value * words, words), bitmaps.AsSpan((value + 1) * words, words));
        }

        return new(words, values, bitmaps);
    }

    /// <summary>The rows with at least this value; empty when there is none.</summary>
    public ReadOnlySpan<ulong> AtLeast(int least)
    {
        var at = Array.BinarySearch(values, least);
        at = at < 0 ? ~at : at;
        return at == values.Length ? [] : bitmaps.AsSpan(at * rowWords, rowWords);
    }

    /// <summary>Takes out of a set the rows with a value below <paramref name="least"/>.</summary>
    public void KeepAtLeast(Span<ulong> rows, int least)
    {
        var meeting = AtLeast(least);
        if (meeting.IsEmpty)
        {
            rows.Clear();
        }
        else
        {
            Bits.And(rows, meeting);
        }
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write(rowWords);
        snapshot.Write<int>(values);
        snapshot.Write<ulong>(bitmaps);
    }

    public static RangeBitmaps Read(SnapshotReader snapshot) => new(snapshot.ReadNumber(), snapshot.Read<int>(), snapshot.Read<ulong>());
}
