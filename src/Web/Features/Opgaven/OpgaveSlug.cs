namespace GemeenteVanNu.Features.Opgaven;

/// <summary>Every address an opgave ever had. Never reused.</summary>
public sealed class OpgaveSlug
{
    public required string Slug { get; init; }
    public Guid OpgaveId { get; init; }
}
