using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>
/// A sign-up under way, kept so that it can be left and resumed. Becomes an account and a professional when the
/// address is confirmed; otherwise it is deleted after two weeks. Only hashes of code and link are kept.
/// </summary>
public sealed class Registration
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTime CreatedAt { get; init; }
    public string? Email { get; set; }
    public string? Name { get; set; }
    public string? Function { get; set; }
    public Guid? EmployerId { get; set; }
    public string? MunicipalityCode { get; set; }

    /// <summary>What the words typed at the taste meant; suggested on the screen about knowledge.</summary>
    public List<string> Tasted { get; set; } = [];
    public List<string> Expertise { get; set; } = [];
    public List<EnergyTag> Energy { get; set; } = [];
    public int? HoursPerWeek { get; set; }
    public Findability? Findable { get; set; }
    public Guid? InvitedById { get; set; }

    public string? CodeHash { get; set; }
    public string? LinkHash { get; set; }
    public DateTime? CodeExpiresAt { get; set; }
    public int CodeAttempts { get; set; }
    public DateTime? AddressConfirmedAt { get; set; }
}
