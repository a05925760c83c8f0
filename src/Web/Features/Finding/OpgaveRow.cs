using GemeenteVanNu.Features.Opgaven;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Of an opgave what the rules may know.</summary>
public sealed record OpgaveRow
{
    public required Guid Id { get; init; }
    public required string MunicipalityCode { get; init; }
    public string? ThemeId { get; init; }
    public string? TaskFieldCode { get; init; }
    public OpgaveStatus Status { get; init; }
    public bool HasLeftSearch { get; init; }
    public DateTime? PublishedAt { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public required IReadOnlyList<ContributionRow> Contributions { get; init; }
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Story { get; init; } = "";

    /// <summary>The contributions of the opgave must be loaded.</summary>
    public static OpgaveRow Of(Opgave o) => new()
    {
        Id = o.Id,
        MunicipalityCode = o.MunicipalityCode,
        ThemeId = o.ThemeId,
        TaskFieldCode = o.TaskFieldCode,
        Status = o.Status,
        HasLeftSearch = o.LeftSearchAt is not null,
        PublishedAt = o.PublishedAt,
        CreatedAt = o.CreatedAt,
        StartsOn = o.StartsOn,
        EndsOn = o.EndsOn,
        Contributions = [.. o.Contributions.OrderBy(c => c.Order).Select(ContributionRow.Of)],
        Title = o.Title,
        Summary = o.Summary,
        Story = o.Story,
    };
}

/// <summary>Of a contribution what the rules may know.</summary>
public sealed record ContributionRow
{
    public required Guid Id { get; init; }
    public string Title { get; init; } = "";
    public required IReadOnlyList<string> Expertise { get; init; }
    public required IReadOnlyList<string> Activities { get; init; }
    public Involvement Form { get; init; }
    public int Hours { get; init; }
    public int People { get; init; }
    public int Agreed { get; init; }
    public bool Remote { get; init; }
    public bool IsOpen { get; init; }

    public int StillWanted => IsOpen ? Math.Max(1, People - Agreed) : 0;

    public static ContributionRow Of(Contribution c) => new()
    {
        Id = c.Id,
        Title = c.Title,
        Expertise = c.Expertise,
        Activities = c.Activities,
        Form = c.Form,
        Hours = c.Hours,
        People = c.People,
        Agreed = c.Agreed,
        Remote = c.Remote,
        IsOpen = c.IsOpen,
    };
}
