using System.Security.Cryptography;
using System.Text;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>What a mail holds to prove that someone reads it: six digits to type and a word for the link. Only hashes are stored.</summary>
public sealed record MailedSecret(string Code, string LinkWord)
{
    public static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(15);
    public const int MostAttempts = 5;

    /// <summary>Whoever presses a button twice must not be told that the first press used it up.</summary>
    public static readonly TimeSpan DoublePress = TimeSpan.FromMinutes(1);

    // Trying all million codes takes hours, and a code lasts fifteen minutes.
    private const int Rounds = 20_000;

    public static MailedSecret New() => new(
        RandomNumberGenerator.GetString("0123456789", 6),
        // Addresses are made in lower case here: a word with capitals would not survive.
        RandomNumberGenerator.GetHexString(64, lowercase: true));

    /// <summary>A code is short: its hash is slow and differs per row.</summary>
    public static string HashCode(string code, Guid row) => Convert.ToHexString(
        Rfc2898DeriveBytes.Pbkdf2(code, row.ToByteArray(), Rounds, HashAlgorithmName.SHA256, 32));

    /// <summary>A link word cannot be guessed: a plain hash lets it be looked up.</summary>
    public static string HashLink(string word) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    public static bool IsCode(string? typed, string? hash, Guid row) => typed is not null && hash is not null && CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(HashCode(Digits(typed), row)), Encoding.ASCII.GetBytes(hash));

    // People type a code as they see it: 123 456.
    private static string Digits(string typed) => new([.. typed.Where(char.IsAsciiDigit)]);
}
