namespace GemeenteVanNu.Matching;

/// <summary>The order inside a group for one question: a number per person, smallest first.</summary>
sealed class PeopleOrder
{
    readonly PeopleSegment people;
    readonly PeopleSort sort;
    readonly int firstDay;
    readonly int[] energy;
    readonly BlocksFrom? distances;

    /// <param name="people">The segment.</param>
    /// <param name="atlas">For distances.</param>
    /// <param name="sort">The order.</param>
    /// <param name="municipality">To measure <see cref="PeopleSort.Nearest"/> from; <c>null</c> = all equally near.</param>
    /// <param name="today">Nobody can start before it.</param>
    /// <param name="period">Nor before this begins.</param>
    /// <param name="energy">Columns of <see cref="EnergyColumns"/> to add up.</param>
    public PeopleOrder(PeopleSegment people, Atlas atlas, PeopleSort sort, int? municipality, DateOnly today, Period period, int[] energy)
    {
        (this.people, this.sort, this.energy) = (people, sort, energy);
        firstDay = Math.Max(Days.Number(today), period.FirstNumber);
        distances = sort == PeopleSort.Nearest && municipality is { } from ? people.From(atlas, from) : null;
    }

    public PeopleSegment People => people;

    /// <summary>The blocks with the smallest numbers first, when all rows of a block have the same number; otherwise <c>null</c>.</summary>
    public int[]? Blocks => distances?.NearestFirst;

    /// <summary>The number of every row of a block; only for an order by block.</summary>
    public long KeyOfBlock(int block) => distances!.Kilometres[block];

    public long KeyOf(int row) => sort switch
    {
        PeopleSort.Nearest => distances is null ? 0 : KeyOfBlock(people.Blocks.OfRow(row)),
        PeopleSort.SoonestAvailable => Math.Max(firstDay, people.Columns.FirstDay[row]),
        PeopleSort.RecentlyActive => -people.Columns.LastActive[row],
        PeopleSort.SharedEnergy => -people.Columns.Energy.Sum(row, energy),
        _ => 0,
    };
}
