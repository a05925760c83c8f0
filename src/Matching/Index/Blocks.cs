namespace GemeenteVanNu.Matching;

/// <summary>Rows are kept together by municipality: block b holds the rows from <see cref="Start"/>(b) up to <see cref="End"/>(b), all of one municipality.</summary>
sealed class Blocks
{
    readonly int[] municipalities;
    readonly int[] starts;

    Blocks(int[] municipalities, int[] starts) => (this.municipalities, this.starts) = (municipalities, starts);

    public int Count => municipalities.Length;

    /// <param name="municipalityOfRow">The municipality of every row; rows of one municipality stand next to each other.</param>
    public static Blocks Of(ReadOnlySpan<int> municipalityOfRow)
    {
        var (municipalities, starts) = (new List<int>(), new List<int>());
        for (var row = 0; row < municipalityOfRow.Length; row++)
        {
            if (row == 0 || municipalityOfRow[row] != municipalityOfRow[row - 1])
            {
                municipalities.Add(municipalityOfRow[row]);
                starts.Add(row);
            }
        }

        return new([.. municipalities], [.. starts, municipalityOfRow.Length]);
    }

    public int Municipality(int block) => municipalities[block];

    public int Start(int block) => starts[block];

    public int End(int block) => starts[block + 1];

    /// <summary>The block of a municipality, or −1. Blocks are ordered by municipality.</summary>
    public int Find(int municipality) => Array.BinarySearch(municipalities, municipality) is >= 0 and var block ? block : -1;

    public int OfRow(int row) => Array.BinarySearch(starts, row) is var at && at >= 0 ? at : ~at - 1;

    /// <summary>Adds the rows of the blocks that are meant to a set.</summary>
    public void AddTo(Span<ulong> rows, Func<int, bool> isMeant)
    {
        for (var block = 0; block < Count; block++)
        {
            if (isMeant(municipalities[block]))
            {
                Bits.SetRange(rows, Start(block), End(block));
            }
        }
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(municipalities);
        snapshot.Write<int>(starts);
    }

    public static Blocks Read(SnapshotReader snapshot) => new(snapshot.Read<int>(), snapshot.Read<int>());
}
