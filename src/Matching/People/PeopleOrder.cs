namespace GemeenteVanNu.Matching;

/// <summary>The order inside a group for one question: a number per person, smallest first, see <see cref="PeopleOffers"/>.</summary>
/// <param name="People">The segment.</param>
/// <param name="Sort">The order.</param>
/// <param name="FirstDay">Nobody can start before it, as a number of <see cref="Days"/>.</param>
/// <param name="Energy">Columns of <see cref="EnergyColumns"/> to add up.</param>
/// <param name="Distances">For the order by distance; <c>null</c> = all equally near.</param>
sealed record PeopleOrder(PeopleSegment People, PeopleSort Sort, int FirstDay, int[] Energy, BlocksFrom? Distances)
{
    /// <param name="people">The segment.</param>
    /// <param name="atlas">For distances.</param>
    /// <param name="sort">The order.</param>
    /// <param name="municipality">To measure <see cref="PeopleSort.Nearest"/> from; <c>null</c> = all equally near.</param>
    /// <param name="today">Nobody can start before it.</param>
    /// <param name="period">Nor before this begins.</param>
    /// <param name="activities">Whose energy counts.</param>
    /// <param name="themes">Whose energy counts.</param>
    public static PeopleOrder For(
        PeopleSegment people, Atlas atlas, PeopleSort sort, int? municipality, DateOnly today, Period period, IEnumerable<int> activities, IEnumerable<int> themes) => new(
        people,
        sort,
        Math.Max(Days.Number(today), period.FirstNumber),
        sort == PeopleSort.SharedEnergy ? people.Columns.Energy.ColumnsFor(activities, themes) : [],
        sort == PeopleSort.Nearest && municipality is { } from ? people.From(atlas, from) : null);
}
