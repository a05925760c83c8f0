namespace GemeenteVanNu.Matching;

/// <summary>Offers people to a list of the first so many, looking no further than is needed.</summary>
static class PeopleOffers
{
    /// <summary>Offers rows in an order: all, or by municipality and no further than those that can still get in.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="segment">Number of the segment.</param>
    /// <param name="order">The order, and the segment.</param>
    /// <param name="tie">Mixes the order of equals.</param>
    /// <param name="before">Comes before the order: the same for all these rows.</param>
    /// <param name="top">What they are offered to.</param>
    public static void Offer(ReadOnlySpan<ulong> rows, int segment, PeopleOrder order, ulong tie, long before, TopK top)
    {
        if (order.Blocks is not { } blocks)
        {
            OfferAll(rows, segment, order, tie, before, top);
            return;
        }

        foreach (var block in blocks)
        {
            if (top.IsClosedFor(before + order.KeyOfBlock(block)))
            {
                return;
            }

            OfferBlock(rows, segment, order, block, tie, before, top);
        }
    }

    static void OfferBlock(ReadOnlySpan<ulong> rows, int segment, PeopleOrder order, int block, ulong tie, long before, TopK top)
    {
        var (key, from, until) = (before + order.KeyOfBlock(block), order.People.Blocks.Start(block), order.People.Blocks.End(block));
        for (var word = from >> 6; word << 6 < until; word++)
        {
            for (var rest = rows[word] & Bits.InRange(word, from, until); rest != 0;)
            {
                Offer(Bits.Next(ref rest, word), segment, order, tie, key, top);
            }
        }
    }

    static void OfferAll(ReadOnlySpan<ulong> rows, int segment, PeopleOrder order, ulong tie, long before, TopK top)
    {
        for (var word = 0; word < rows.Length; word++)
        {
            for (var rest = rows[word]; rest != 0;)
            {
                var row = Bits.Next(ref rest, word);
                var key = before + order.KeyOf(row);
                if (!top.IsClosedFor(key))
                {
                    Offer(row, segment, order, tie, key, top);
                }
            }
        }
    }

    static void Offer(int row, int segment, PeopleOrder order, ulong tie, long key, TopK top)
    {
        var hash = Ties.Hash(tie, order.People.TieKey(row));
        if (top.MayTake(key, hash))
        {
            top.Offer(key, hash, order.People.Id(row), new(segment, row));
        }
    }
}
