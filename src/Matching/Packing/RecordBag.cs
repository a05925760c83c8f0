namespace GemeenteVanNu.Matching;

/// <summary>Packed records on their way into a segment, in any order; the segment wants them by municipality, then id.</summary>
sealed class RecordBag
{
    const int ChunkSize = 1 << 20;

    readonly record struct Entry(int Municipality, Guid Id, int Chunk, int Start, int Length) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Municipality != other.Municipality ? Municipality.CompareTo(other.Municipality) : Id.CompareTo(other.Id);
    }

    readonly List<Entry> entries = [];
    readonly List<byte[]> chunks = [];
    int used = ChunkSize;

    public int Count => entries.Count;

    public void Add(int municipality, Guid id, ReadOnlySpan<byte> record)
    {
        if (used + record.Length > (chunks.Count == 0 ? 0 : chunks[^1].Length))
        {
            chunks.Add(new byte[Math.Max(ChunkSize, record.Length)]);
            used = 0;
        }

        record.CopyTo(chunks[^1].AsSpan(used));
        entries.Add(new(municipality, id, chunks.Count - 1, used, record.Length));
        used += record.Length;
    }

    /// <summary>Puts them in order and empties the bag.</summary>
    public (Guid[] Ids, Blocks Blocks, PackedRecords Records) Empty()
    {
        entries.Sort();
        var (ids, municipalities) = (new Guid[entries.Count], new int[entries.Count]);
        for (var row = 0; row < ids.Length; row++)
        {
            (ids[row], municipalities[row]) = (entries[row].Id, entries[row].Municipality);
        }

        var records = PackedRecords.Of(ids.Length, row => chunks[entries[row].Chunk].AsSpan(entries[row].Start, entries[row].Length));
        chunks.Clear();
        entries.Clear();
        entries.TrimExcess();
        return (ids, Blocks.Of(municipalities), records);
    }
}
