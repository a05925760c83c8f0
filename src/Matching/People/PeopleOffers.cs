namespace GemeenteVanNu.Matching;

/// <summary>The number to sort a row on; a struct, so that the loop over the rows is compiled for each order.</summary>
interface IRowKeys
{
    long Of(int row);
}

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
        var (columns, words) = (order.People.Columns, rows.Length);
        switch (order.Sort)
        {
            case PeopleSort.SoonestAvailable:
                OfferWords(rows, 0, words, new SoonestKeys(columns.FirstDay, order.FirstDay), segment, order.People, tie, before, top);
                break;
            case PeopleSort.RecentlyActive:
                OfferWords(rows, 0, words, new ActiveKeys(columns.LastActive), segment, order.People, tie, before, top);
                break;
            case PeopleSort.SharedEnergy:
                OfferWords(rows, 0, words, new EnergyKeys(columns.Energy, order.Energy), segment, order.People, tie, before, top);
                break;
            case PeopleSort.Nearest when order.Distances is { } distances:
                OfferNearest(rows, segment, distances, order.People, tie, before, top);
                break;
            default:
                OfferWords(rows, 0, words, new OneKey(0), segment, order.People, tie, before, top);
                break;
        }
    }

    static void OfferNearest(ReadOnlySpan<ulong> rows, int segment, BlocksFrom distances, PeopleSegment people, ulong tie, long before, TopK top)
    {
        foreach (var block in distances.NearestFirst)
        {
            var (key, from, until) = (distances.Kilometres[block], people.Blocks.Start(block), people.Blocks.End(block));
            if (top.IsClosedFor(before + key))
            {
                return;
            }

            var (first, last) = (from >> 6, (until - 1) >> 6);
            OfferWord(rows[first] & Bits.InRange(first, from, until), first, new OneKey(key), segment, people, tie, before, top);
            OfferWords(rows, first + 1, last, new OneKey(key), segment, people, tie, before, top);
            if (last > first)
            {
                OfferWord(rows[last] & Bits.InRange(last, from, until), last, new OneKey(key), segment, people, tie, before, top);
            }
        }
    }

    static void OfferWords<TKeys>(ReadOnlySpan<ulong> rows, int first, int end, TKeys keys, int segment, PeopleSegment people, ulong tie, long before, TopK top)
        where TKeys : struct, IRowKeys
    {
        for (var word = first; word < end; word++)
        {
            if (rows[word] != 0)
            {
                OfferWord(rows[word], word, keys, segment, people, tie, before, top);
            }
        }
    }

    static void OfferWord<TKeys>(ulong rest, int word, TKeys keys, int segment, PeopleSegment people, ulong tie, long before, TopK top)
        where TKeys : struct, IRowKeys
    {
        while (rest != 0)
        {
            var row = Bits.Next(ref rest, word);
            var key = before + keys.Of(row);
            if (!top.IsClosedFor(key) && Ties.Hash(tie, people.TieKey(row)) is var hash && top.MayTake(key, hash))
            {
                top.Offer(key, hash, people.Id(row), new(segment, row));
            }
        }
    }

    readonly struct OneKey(long key) : IRowKeys
    {
        public long Of(int row) => key;
    }

    readonly struct SoonestKeys(ushort[] firstDays, int first) : IRowKeys
    {
        public long Of(int row) => Math.Max(first, firstDays[row]);
    }

    readonly struct ActiveKeys(ushort[] lastActive) : IRowKeys
    {
        public long Of(int row) => -lastActive[row];
    }

    readonly struct EnergyKeys(EnergyColumns energy, int[] columns) : IRowKeys
    {
        public long Of(int row) => -energy.Sum(row, columns);
    }
}
