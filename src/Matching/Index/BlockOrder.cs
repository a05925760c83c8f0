namespace GemeenteVanNu.Matching;

/// <summary>In which order to go through the municipalities.</summary>
static class BlockOrder
{
    public static int[] AsTheyStand(Blocks blocks)
    {
        var order = new int[blocks.Count];
        for (var block = 0; block < order.Length; block++)
        {
            order[block] = block;
        }

        return order;
    }

    /// <summary>By the number of the municipality in an order by block, smallest first.</summary>
    public static int[] NearestFirst(Blocks blocks, PeopleOrder order)
    {
        var (sorted, keys) = (AsTheyStand(blocks), new int[blocks.Count]);
        for (var block = 0; block < keys.Length; block++)
        {
            keys[block] = (int)order.KeyOfMunicipality(blocks.Municipality(block));
        }

        Array.Sort(keys, sorted);
        return sorted;
    }
}
