namespace GemeenteVanNu.Features.Accounts;

/// <summary>
/// A way in that was mailed: six digits to type, or a link with a button. Only hashes are kept. Opening the link
/// does not use it up, because mail scanners open links too. An address without an account gets a row as well, so
/// that nothing on the site tells who has one.
/// </summary>
public sealed class SignInCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Empty when nobody has this address: no mail was sent.</summary>
    public Guid? AccountId { get; init; }
    public Account? Account { get; init; }
    public required string AddressHash { get; init; }
    public required string CodeHash { get; init; }
    public required string LinkHash { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
    public int Attempts { get; set; }
}
