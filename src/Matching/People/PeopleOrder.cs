namespace GemeenteVanNu.Matching;

/// <summary>The order inside a group for one question: a number per person, smallest first.</summary>
sealed class PeopleOrder(Atlas atlas, PeopleSort sort, int? municipality, int firstDay, int[] energy)
{
    /// <param name="setting">For distances.</param>
    /// <param name="sort">The order.</param>
    /// <param name="municipality">To measure <see cref="PeopleSort.Nearest"/> from; <c>null</c> = all equally near.</param>
    /// <param name="today">Nobody can start before it.</param>
    /// <param name="period">Nor before this begins.</param>
    /// <param name="energy">Columns of <see cref="EnergyColumns"/> to add up.</param>
    public static PeopleOrder For(Setting setting, PeopleSort sort, int? municipality, DateOnly today, Period period, int[] energy) =>
        new(setting.Atlas, sort, municipality, Math.Max(Days.Number(today), period.FirstNumber), energy);

    /// <summary>True when all rows of a block have the same number.</summary>
    public bool IsByBlock => sort == PeopleSort.Nearest;

    /// <summary>The number of every row of a municipality; only for an order by block.</summary>
    public long KeyOfMunicipality(int other) => municipality is { } from ? atlas.KilometresOrFar(from, other) : 0;

    public long KeyOfRow(PeopleColumns columns, int row) => sort switch
    {
        PeopleSort.SoonestAvailable => Math.Max(firstDay, columns.FirstDay[row]),
        PeopleSort.RecentlyActive => -columns.LastActive[row],
        PeopleSort.SharedEnergy => -columns.Energy.Sum(row, energy),
        _ => 0,
    };

    /// <summary>The number of any row, whatever the order.</summary>
    public long KeyOf(PeopleSegment people, int row) =>
        IsByBlock ? KeyOfMunicipality(people.Blocks.Municipality(people.Blocks.OfRow(row))) : KeyOfRow(people.Columns, row);
}
