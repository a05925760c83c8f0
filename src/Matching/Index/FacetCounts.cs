using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Counts per value of a facet, added up over segments.</summary>
sealed class FacetCounts
{
    readonly SortedDictionary<int, int> counts = [];

    public void Add(int value, int count)
    {
        if (count > 0)
        {
            counts[value] = counts.GetValueOrDefault(value) + count;
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

    /// <summary>Per municipality, or what it belongs to, how many of the rows lie in it.</summary>
    public void AddBlocks(Blocks blocks, ReadOnlySpan<ulong> rows, Func<int, int?> valueOf)
    {
        for (var block = 0; block < blocks.Count; block++)
        {
            if (valueOf(blocks.Municipality(block)) is { } value)
            {
                Add(value, Bits.CountRange(rows, blocks.Start(block), blocks.End(block)));
            }
        }
    }

    public ImmutableArray<FacetCount> ToArray() => [.. counts.Select(pair => new FacetCount(pair.Key, pair.Value))];
}
