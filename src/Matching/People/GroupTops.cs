using System.Collections.Immutable;
using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>The groups of an answer while they are gathered: how many people, and the first of them.</summary>
sealed class GroupTops
{
    public const int Groups = 4;

    readonly PeopleQuery query;
    readonly TopK[] tops = new TopK[Groups];
    readonly int[] counts = new int[Groups];

    public GroupTops(PeopleQuery query)
    {
        this.query = query;
        for (var group = 0; group < Groups; group++)
        {
            tops[group] = new TopK(query.Group is { } only && (int)only != group ? 0 : query.Page.Needed);
        }
    }

    public int Total => counts.Sum();

    /// <summary>Counts the rows of a word that were divided over the groups, and keeps those that can be among the first.</summary>
    /// <param name="people">The segment.</param>
    /// <param name="segment">Its number.</param>
    /// <param name="word">Which word.</param>
    /// <param name="groups">The rows, per group.</param>
    /// <param name="order">The order inside a group.</param>
    /// <param name="leastKey">The number of every row in an order by block; otherwise no row has a smaller one.</param>
    /// <param name="tie">Mixes the order of equals.</param>
    public void Offer(PeopleSegment people, int segment, int word, ReadOnlySpan<ulong> groups, PeopleOrder order, long leastKey, ulong tie)
    {
        for (var group = 0; group < Groups; group++)
        {
            var rows = groups[group];
            counts[group] += BitOperations.PopCount(rows);
            if (rows == 0 || tops[group].IsClosedFor(leastKey))
            {
                continue;
            }

            while (rows != 0)
            {
                var row = Bits.Next(ref rows, word);
                var key = order.IsByBlock ? leastKey : order.KeyOfRow(people.Columns, row);
                if (!tops[group].IsClosedFor(key))
                {
                    tops[group].Offer(key, Ties.Hash(tie, people.TieKey(row)), people.Id(row), new(segment, row));
                }
            }
        }
    }

    public ImmutableArray<PeopleGroup> Answer(Func<Spot, Coverage, PersonMatch> match)
    {
        var groups = ImmutableArray.CreateBuilder<PeopleGroup>(Groups);
        for (var group = 0; group < Groups; group++)
        {
            var items = tops[group].Ordered(query.Page.Skipped);
            var matches = ImmutableArray.CreateBuilder<PersonMatch>(items.Count);
            foreach (var spot in items)
            {
                matches.Add(match(spot, (Coverage)group));
            }

            groups.Add(new((Coverage)group, counts[group], matches.MoveToImmutable()));
        }

        return groups.MoveToImmutable();
    }
}
