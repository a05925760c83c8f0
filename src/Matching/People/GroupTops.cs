using System.Collections.Immutable;

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

    public int Total => counts[0] + counts[1] + counts[2] + counts[3];

    /// <summary>Counts the rows of a segment and keeps those that can be among the first of their group.</summary>
    /// <param name="segment">Number of the segment.</param>
    /// <param name="coverage">Its rows, divided over the groups.</param>
    /// <param name="order">The order inside a group.</param>
    /// <param name="tie">Mixes the order of equals.</param>
    public void Gather(int segment, CoverageRows coverage, PeopleOrder order, ulong tie)
    {
        for (var group = 0; group < Groups; group++)
        {
            var rows = coverage[(Coverage)group];
            var (count, top) = (Bits.Count(rows), tops[group]);
            counts[group] += count;
            if (count == 0 || top.IsClosedFor(long.MinValue))
            {
                continue;
            }

            PeopleOffers.Offer(rows, segment, order, tie, before: 0, top);
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
