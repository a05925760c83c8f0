using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>Counts values, each once per item.</summary>
sealed class FacetCounter
{
    readonly SortedDictionary<int, int> counts = [];
    readonly HashSet<int> seen = [];
    int current = -1;

    public void Count(int item, int? value)
    {
        if (item != current)
        {
            seen.Clear();
            current = item;
        }

        if (value is { } counted && seen.Add(counted))
        {
            counts[counted] = counts.GetValueOrDefault(counted) + 1;
        }
    }

    public ImmutableArray<FacetCount> Counts => [.. counts.Select(pair => new FacetCount(pair.Key, pair.Value))];
}
