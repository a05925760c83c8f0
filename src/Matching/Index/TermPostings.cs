namespace GemeenteVanNu.Matching;

/// <summary>
/// Per term the rows whose text holds it: the steps from row to row in as few bytes as they need, or a bitmap where that is smaller
/// (Manning, Raghavan &amp; Schütze, Introduction to Information Retrieval, 2008, 5.3).
/// </summary>
sealed class TermPostings
{
    readonly int[] starts;
    readonly byte[][] steps;
    readonly Dictionary<int, ulong[]> bitmaps;

    // Terms of one block have their steps in one array, so that none outgrows what an array can hold.
    const int TermsPerBlock = 4096;

    TermPostings(int[] starts, byte[][] steps, Dictionary<int, ulong[]> bitmaps) => (this.starts, this.steps, this.bitmaps) = (starts, steps, bitmaps);

    public long Bytes => (4L * starts.Length) + steps.Sum(block => (long)block.Length) + bitmaps.Values.Sum(bitmap => 8L * bitmap.Length);

    /// <summary>Builds from rows of which the terms can be asked twice.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="terms">One more than the highest term number.</param>
    /// <param name="read">Puts the term numbers of a row into a list that it may keep using.</param>
    public static TermPostings Of(int rows, int terms, Action<int, List<int>> read)
    {
        var (sizes, last, counts, own) = (new long[terms], new int[terms], new int[terms], new List<int>());
        Array.Fill(last, -1);
        for (var row = 0; row < rows; row++)
        {
            read(row, own);
            foreach (var term in own)
            {
                sizes[term] += SizeOf(row - last[term] - 1);
                (last[term], counts[term]) = (row, counts[term] + 1);
            }
        }

        var bitmaps = new Dictionary<int, ulong[]>();
        for (var term = 0; term < terms; term++)
        {
            if (sizes[term] * 8 > rows && counts[term] > 0)
            {
                (bitmaps[term], sizes[term]) = (new ulong[Bits.Words(rows)], 0);
            }
        }

        var blocks = (terms + TermsPerBlock - 1) / TermsPerBlock;
        var (starts, steps, at) = (new int[terms + blocks], new byte[blocks][], new int[terms]);
        for (var block = 0; block < blocks; block++)
        {
            var size = 0;
            for (var term = block * TermsPerBlock; term < Math.Min(terms, (block + 1) * TermsPerBlock); term++)
            {
                starts[term + block] = at[term] = size;
                size = checked(size + (int)sizes[term]);
            }

            starts[Math.Min(terms, (block + 1) * TermsPerBlock) + block] = size;
            steps[block] = new byte[size];
        }

        Array.Fill(last, -1);
        for (var row = 0; row < rows; row++)
        {
            read(row, own);
            foreach (var term in own)
            {
                if (bitmaps.TryGetValue(term, out var bitmap))
                {
                    Bits.Set(bitmap, row);
                }
                else
                {
                    var bytes = steps[term / TermsPerBlock];
                    var step = (uint)(row - last[term] - 1);
                    while (step >= 0x80)
                    {
                        bytes[at[term]++] = (byte)(step | 0x80);
                        step >>= 7;
                    }

                    bytes[at[term]++] = (byte)step;
                    last[term] = row;
                }
            }
        }

        return new(starts, steps, bitmaps);
    }

    /// <summary>Adds the rows whose text holds the term to a set. A number that is not known adds nothing.</summary>
    public void AddTo(Span<ulong> rows, int term)
    {
        var block = term / TermsPerBlock;
        if (term < 0 || term >= starts.Length - steps.Length)
        {
            return;
        }

        if (bitmaps.TryGetValue(term, out var bitmap))
        {
            Bits.Or(rows, bitmap);
            return;
        }

        var bytes = steps[block].AsSpan(starts[term + block]..starts[term + block + 1]);
        var row = -1;
        for (var at = 0; at < bytes.Length;)
        {
            var (step, shift) = (0, 0);
            byte next;
            do
            {
                next = bytes[at++];
                step |= (next & 0x7F) << shift;
                shift += 7;
            }
            while (next >= 0x80);
            row += step + 1;
            Bits.Set(rows, row);
        }
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(starts);
        snapshot.Write(steps.Length);
        foreach (var block in steps)
        {
            snapshot.Write<byte>(block);
        }

        snapshot.Write<int>([.. bitmaps.Keys]);
        foreach (var bitmap in bitmaps.Values)
        {
            snapshot.Write<ulong>(bitmap);
        }
    }

    public static TermPostings Read(SnapshotReader snapshot)
    {
        var starts = snapshot.Read<int>();
        var steps = new byte[snapshot.ReadNumber()][];
        for (var block = 0; block < steps.Length; block++)
        {
            steps[block] = snapshot.Read<byte>();
        }

        var bitmaps = new Dictionary<int, ulong[]>();
        foreach (var term in snapshot.Read<int>())
        {
            bitmaps[term] = snapshot.Read<ulong>();
        }

        return new(starts, steps, bitmaps);
    }

    static int SizeOf(int step) => step < 1 << 7 ? 1 : step < 1 << 14 ? 2 : step < 1 << 21 ? 3 : 4 + (step >= 1 << 28 ? 1 : 0);
}
