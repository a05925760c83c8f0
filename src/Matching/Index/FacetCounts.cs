using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Counts per value of a facet, ascending by value, added up over segments.</summary>
sealed class FacetCounts
{
    readonly List<FacetCount> counts = [];

    public void Add(int value, int count)
    {
        // Values mostly come in ascending order, each once.
        if (count > 0 && (counts.Count == 0 || counts[^1].Value < value))
        {
            counts.Add(new(value, count));
        }
        else if (count > 0)
        {
            AddBetween(value, count);
        }
    }

    /// <summary>Per key how many of the rows have it.</summary>
    public void AddKeys(PostingStore store, ReadOnlySpan<ulong> rows)
    {
        foreach (var key in store.Keys)
        {
            Add(key, store.CountIn(rows, key));
        }
    }

    /// <summary>Per municipality how many of the rows lie in it.</summary>
    public void AddMunicipalities(Blocks blocks, ReadOnlySpan<ulong> rows)
    {
        for (var block = 0; block < blocks.Count; block++)
        {
            Add(blocks.Municipality(block), Bits.CountRange(rows, blocks.Start(block), blocks.End(block)));
        }
    }

    /// <summary>Per province how many of the rows lie in it.</summary>
    public void AddProvinces(Blocks blocks, ReadOnlySpan<ulong> rows, Atlas atlas)
    {
        for (var block = 0; block < blocks.Count; block++)
        {
            var count = Bits.CountRange(rows, blocks.Start(block), blocks.End(block));
            if (count > 0 && atlas.Province(blocks.Municipality(block)) is { } province)
            {
                Add(province, count);
            }
        }
    }

    public ImmutableArray<FacetCount> ToArray() => [.. counts];

    void AddBetween(int value, int count)
    {
        var at = counts.FindIndex(one => one.Value >= value);
        if (counts[at].Value == value)
        {
            counts[at] = new(value, counts[at].Count + count);
        }
        else
        {
            counts.Insert(at, new(value, count));
        }
    }
}
