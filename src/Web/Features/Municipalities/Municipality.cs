namespace GemeenteVanNu.Features.Municipalities;

/// <summary>A municipality of now or before, known by its CBS code (GMnnnn).</summary>
public sealed class Municipality
{
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string Slug { get; set; }

    /// <summary>Name of the province; <see cref="Provinces"/> has its slug.</summary>
    public required string Province { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public int? Inhabitants { get; set; }
    public DateOnly? InhabitantsOn { get; set; }
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day of its existence.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Codes of the municipalities that took over its land.</summary>
    public List<string> Successors { get; set; } = [];

    public bool IsValidOn(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);
}

/// <summary>A dated merger: old municipality into a new or existing one.</summary>
public sealed class Reorganisation
{
    public required DateOnly EffectiveOn { get; init; }
    public required string OldCode { get; init; }
    public required string NewCode { get; init; }
    public required string Kind { get; init; }
}

public static class MunicipalityQueries
{
    public static IQueryable<Municipality> ValidOn(this IQueryable<Municipality> municipalities, DateOnly day) =>
        municipalities.Where(m => (m.ValidFrom == null || m.ValidFrom <= day) && (m.ValidTo == null || m.ValidTo >= day));
}
