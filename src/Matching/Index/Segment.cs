namespace GemeenteVanNu.Matching;

/// <summary>Records in rows, by municipality and then id. Never changes once built.</summary>
abstract class Segment
{
    readonly Guid[] ids;
    readonly ulong[] tieKeys;
    readonly IdTable table;
    BlockDistances? distances;

    protected Segment(Guid[] ids, Blocks blocks, PackedRecords records, TermNumbers numbers)
    {
        (this.ids, Blocks, Records, Numbers) = (ids, blocks, records, numbers);
        tieKeys = Array.ConvertAll(ids, Ties.Key);
        table = new(ids, tieKeys);
        Words = Bits.Words(ids.Length);
    }

    public int Count => ids.Length;

    /// <summary>Words in a bitmap over the rows.</summary>
    public int Words { get; }

    public Blocks Blocks { get; }

    public virtual long Bytes => (24L * ids.Length) + Records.Bytes + table.Bytes;

    protected PackedRecords Records { get; }

    protected TermNumbers Numbers { get; }

    /// <summary>The row, or −1.</summary>
    public int Find(Guid id) => table.Find(id);

    public Guid Id(int row) => ids[row];

    public ulong TieKey(int row) => tieKeys[row];

    public ReadOnlySpan<byte> Record(int row) => Records[row];

    /// <summary>How far the blocks lie from a municipality.</summary>
    public BlocksFrom From(Atlas atlas, int municipality)
    {
        // Two threads may both begin a new one; they find the same.
        var known = distances;
        if (known is null || known.Atlas != atlas)
        {
            distances = known = new(Blocks, atlas);
        }

        return known.From(municipality);
    }

    protected void WriteRows(SnapshotWriter snapshot)
    {
        snapshot.Write<Guid>(ids);
        Blocks.Write(snapshot);
        Records.Write(snapshot);
    }
}

/// <summary>What a kind of record needs to be kept in segments.</summary>
interface ISegment<TSelf, TRecord>
    where TSelf : Segment, ISegment<TSelf, TRecord>
{
    static abstract Guid IdOf(TRecord record);

    static abstract int MunicipalityOf(TRecord record);

    static abstract void Pack(Packer packer, TRecord record, TermNumbers numbers);

    static abstract TSelf Of(RecordBag bag, Setting setting, TermNumbers numbers);
}

/// <summary>A segment with the rows of it that still count.</summary>
/// <param name="Segment">The rows.</param>
/// <param name="Alive">The rows that were not removed or replaced since; must not be changed.</param>
/// <param name="Count">How many those are.</param>
sealed record Part<TSegment>(TSegment Segment, ulong[] Alive, int Count)
    where TSegment : Segment
{
    public static Part<TSegment> Whole(TSegment segment)
    {
        var alive = new ulong[segment.Words];
        Bits.SetFirst(alive, segment.Count);
        return new(segment, alive, segment.Count);
    }

    public Part<TSegment> Without(IEnumerable<int> rows)
    {
        var (alive, count) = ((ulong[])Alive.Clone(), Count);
        foreach (var row in rows)
        {
            count -= Bits.Has(alive, row) ? 1 : 0;
            Bits.Clear(alive, row);
        }

        return new(Segment, alive, count);
    }

    /// <summary>The row of a record that still counts, or −1.</summary>
    public int Find(Guid id) => Segment.Find(id) is >= 0 and var row && Bits.Has(Alive, row) ? row : -1;

    public IEnumerable<int> Rows()
    {
        for (var row = 0; row < Segment.Count; row++)
        {
            if (Bits.Has(Alive, row))
            {
                yield return row;
            }
        }
    }
}
