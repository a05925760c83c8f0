using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Identity;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>What someone signs in with. Its id is also the id of the professional.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>Only for an account without a profile, such as a steward's.</summary>
    public string? Name { get; set; }
    public DateTime CreatedAt { get; init; }
    public bool IsDemo { get; init; }
}

public enum Role { Coordinator, Steward }

/// <summary>Who may do what, since when, granted by whom; ended, never deleted, so that the question can be answered.</summary>
public sealed class RoleGrant : Recorded
{
    public required Guid AccountId { get; init; }
    public Account Account { get; init; } = null!;
    public required Role Role { get; init; }

    /// <summary>Set for a coordinator, empty for a steward of the platform.</summary>
    public string? MunicipalityCode { get; init; }
    public required DateTime GrantedAt { get; init; }
    public Guid? GrantedById { get; init; }
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }

    public void End(Guid by, DateTime now)
    {
        (EndedAt, EndedById) = (now, by);
        Happened("Ended");
    }
}
