namespace GemeenteVanNu.Features.Opgaven;

/// <summary>Someone says that the opgave is done.</summary>
public sealed class CompletionReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid OpgaveId { get; init; }
    public required Guid ReportedById { get; init; }
    public required DateTime At { get; init; }
}
