using System.Collections.Concurrent;

namespace GemeenteVanNu.Matching;

/// <summary>How far the blocks of a segment lie from a municipality.</summary>
/// <param name="Kilometres">Per block; the greatest number when it is unknown.</param>
/// <param name="NearestFirst">The blocks, nearest first.</param>
sealed record BlocksFrom(int[] Kilometres, int[] NearestFirst);

/// <summary>Distances to the blocks of a segment, worked out once for every municipality that is asked about.</summary>
sealed class BlockDistances(Blocks blocks, Atlas atlas)
{
    readonly ConcurrentDictionary<int, BlocksFrom> known = new();

    public Atlas Atlas => atlas;

    public BlocksFrom From(int municipality) => known.TryGetValue(municipality, out var from) ? from : known.GetOrAdd(municipality, Measure);

    BlocksFrom Measure(int municipality)
    {
        var (kilometres, order) = (new int[blocks.Count], new int[blocks.Count]);
        for (var block = 0; block < blocks.Count; block++)
        {
            (kilometres[block], order[block]) = (atlas.KilometresOrFar(municipality, blocks.Municipality(block)), block);
        }

        Array.Sort((int[])kilometres.Clone(), order);
        return new(kilometres, order);
    }
}
