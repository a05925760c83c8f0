using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Of a professional what the rules may know: no name, no address, no number.</summary>
public sealed record PersonRow
{
    public required Guid Id { get; init; }
    public required string MunicipalityCode { get; init; }
    public required Guid EmployerId { get; init; }
    public Findability Findable { get; init; }
    public bool IsRefused { get; init; }
    public DateOnly? PausedUntil { get; init; }
    public bool OpenToAsk { get; init; }
    public bool EnergyShared { get; init; }
    public int HoursPerWeek { get; init; }
    public DateOnly? AvailableFrom { get; init; }
    public DateOnly? AvailableUntil { get; init; }
    public int? MaxDistance { get; init; }
    public bool RemoteOk { get; init; }
    public Involvement Forms { get; init; }
    public DateTime LastActiveAt { get; init; }
    public required IReadOnlyList<KnownExpertise> Expertise { get; init; }
    public required IReadOnlyList<EnergyTag> Energy { get; init; }

    /// <summary>Without title and text when texts are not asked for.</summary>
    public required IReadOnlyList<ExperienceRow> Experiences { get; init; }
    public string? Function { get; init; }
    public string? About { get; init; }

    /// <summary>The experiences of the person must be loaded.</summary>
    public static PersonRow Of(Professional p) => new()
    {
        Id = p.Id,
        MunicipalityCode = p.MunicipalityCode,
        EmployerId = p.EmployerId,
        Findable = p.Findable,
        IsRefused = p.RefusedAt is not null,
        PausedUntil = p.PausedUntil,
        OpenToAsk = p.OpenToAskAt is not null,
        EnergyShared = p.EnergySharedAt is not null,
        HoursPerWeek = p.HoursPerWeek,
        AvailableFrom = p.AvailableFrom,
        AvailableUntil = p.AvailableUntil,
        MaxDistance = p.MaxDistance,
        RemoteOk = p.RemoteOk,
        Forms = p.Forms,
        LastActiveAt = p.LastActiveAt,
        Expertise = p.Expertise,
        Energy = p.Energy,
        Experiences = [.. p.Experiences.Select(e => new ExperienceRow(e.ThemeId, e.Until, e.Expertise, e.Title, e.Text))],
        Function = p.Function,
        About = p.About,
    };
}

/// <summary>Of something a person did before what the rules may know.</summary>
public sealed record ExperienceRow(string? ThemeId, DateOnly? Until, IReadOnlyList<string> Expertise, string Title, string? Text);
