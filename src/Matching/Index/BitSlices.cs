using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>
/// A column of numbers stored bit by bit, so that 64 rows are compared with a constant at once and the comparison stops as soon as every row is
/// decided: bit-sliced indexes (O'Neil &amp; Quass, "Improved Query Performance with Variant Indexes", SIGMOD 1997) with the early pruning of
/// BitWeaving/V (Li &amp; Patel, SIGMOD 2013). Not the numbers are stored but their places among the different ones, which takes fewer bits.
/// </summary>
sealed class BitSlices
{
    readonly int[] values;
    readonly int planes;
    readonly ulong[] words;

    BitSlices(int[] values, ulong[] words) => (this.values, planes, this.words) = (values, PlanesFor(values.Length), words);

    public long Bytes => (4L * values.Length) + (8L * words.Length);

    public static BitSlices Of(ReadOnlySpan<int> column)
    {
        var values = new SortedSet<int>(column.ToArray()).ToArray();
        var planes = PlanesFor(values.Length);
        var words = new ulong[Bits.Words(column.Length) * planes];
        for (var row = 0; row < column.Length; row++)
        {
            var place = Array.BinarySearch(values, column[row]);
            for (var plane = 0; plane < planes; plane++)
            {
                words[((row >> 6) * planes) + plane] |= (ulong)((place >> plane) & 1) << (row & 63);
            }
        }

        return new(values, words);
    }

    /// <summary>Takes out of a set the rows with a value below <paramref name="least"/>.</summary>
    public void KeepAtLeast(Span<ulong> rows, int least)
    {
        var place = Place(least);
        for (var word = 0; word < rows.Length && place > 0; word++)
        {
            rows[word] &= ~Below(word, place, rows[word]);
        }
    }

    /// <summary>Takes out of a set the rows with a value above <paramref name="most"/>.</summary>
    public void KeepAtMost(Span<ulong> rows, int most)
    {
        var place = most == int.MaxValue ? values.Length : Place(most + 1);
        for (var word = 0; word < rows.Length && place < values.Length; word++)
        {
            rows[word] = Below(word, place, rows[word]);
        }
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(values);
        snapshot.Write<ulong>(words);
    }

    public static BitSlices Read(SnapshotReader snapshot) => new(snapshot.Read<int>(), snapshot.Read<ulong>());

    static int PlanesFor(int values) => values < 2 ? 0 : BitOperations.Log2((uint)(values - 1)) + 1;

    // The place of the first value that is at least this.
    int Place(int value) => Array.BinarySearch(values, value) is var at && at < 0 ? ~at : at;

    // Rows below a place: the first plane from the top on which they differ from it has a 0 where the place has a 1.
    ulong Below(int word, int place, ulong rows)
    {
        if (place >> planes != 0)
        {
            return rows;
        }

        var (below, undecided, at) = (0UL, rows, word * planes);
        for (var plane = planes - 1; plane >= 0 && undecided != 0; plane--)
        {
            var slice = words[at + plane];
            if ((place >> plane & 1) != 0)
            {
                below |= undecided & ~slice;
                undecided &= slice;
            }
            else
            {
                undecided &= ~slice;
            }
        }

        return below;
    }
}
