using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>
/// A column of small numbers stored bit by bit, so that 64 rows are compared with a constant at once and the comparison stops as soon as
/// every row is decided: bit-sliced indexes (O'Neil &amp; Quass, "Improved Query Performance with Variant Indexes", SIGMOD 1997) with the
/// early pruning of BitWeaving/V (Li &amp; Patel, SIGMOD 2013). The planes of one word of rows lie next to each other.
/// </summary>
sealed class BitSlices
{
    readonly int planes;
    readonly ulong[] words;

    BitSlices(int planes, ulong[] words) => (this.planes, this.words) = (planes, words);

    /// <summary>Stores one value per row, each at least 0.</summary>
    public static BitSlices Of(ReadOnlySpan<int> values)
    {
        var most = 0;
        foreach (var value in values)
        {
            most |= value;
        }

        var planes = BitOperations.Log2((uint)most) + 1;
        var words = new ulong[Bits.Words(values.Length) * planes];
        for (var row = 0; row < values.Length; row++)
        {
            for (var plane = 0; plane < planes; plane++)
            {
                words[((row >> 6) * planes) + plane] |= (ulong)((values[row] >> plane) & 1) << (row & 63);
            }
        }

        return new(planes, words);
    }

    /// <summary>The rows of <paramref name="rows"/>, a mask over one word, with a value of at least <paramref name="least"/>.</summary>
    public ulong AtLeast(int word, int least, ulong rows) => least <= 0 ? rows : ~Below(word, least, rows) & rows;

    /// <summary>The rows of <paramref name="rows"/>, a mask over one word, with a value of at most <paramref name="most"/>.</summary>
    public ulong AtMost(int word, int most, ulong rows) => most < 0 ? 0 : most >> planes != 0 ? rows : Below(word, most + 1, rows);

    public long Bytes => words.LongLength * sizeof(ulong);

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write(planes);
        snapshot.Write<ulong>(words);
    }

    public static BitSlices Read(SnapshotReader snapshot) => new(snapshot.ReadNumber(), snapshot.Read<ulong>());

    // Rows below the limit: the first plane from the top on which they differ from it has a 0 where the limit has a 1.
    ulong Below(int word, int limit, ulong rows)
    {
        if (limit >> planes != 0)
        {
            return rows;
        }

        var (below, undecided) = (0UL, rows);
        var at = word * planes;
        for (var plane = planes - 1; plane >= 0 && undecided != 0; plane--)
        {
            var slice = words[at + plane];
            if ((limit >> plane & 1) != 0)
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
