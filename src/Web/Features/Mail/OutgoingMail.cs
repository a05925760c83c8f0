using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.Mail;

/// <summary>
/// A mail that waits in the database, written in the transaction of what it is about. Its text is erased after
/// sending; what remains says that it was sent and when.
/// </summary>
public sealed class OutgoingMail : Recorded
{
    public required string To { get; set; }
    public required string Subject { get; set; }
    public required string Text { get; set; }
    public required string Html { get; set; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime NextAttemptAt { get; set; }
    public int Attempts { get; set; }
    public DateTime? SentAt { get; set; }
    public string? LastError { get; set; }
}
