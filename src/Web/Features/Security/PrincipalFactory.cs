using System.Security.Claims;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Security;

/// <summary>
/// What the session cookie says of someone: id, name to greet with, roles. No address. It is made when someone signs in and once a
/// minute while they are here, which is also how the site knows who was active lately.
/// </summary>
public sealed class PrincipalFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options, Db db, TimeProvider clock)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string Municipality = "municipality";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(Options.ClaimsIdentity.SecurityStampClaimType, await UserManager.GetSecurityStampAsync(user)));
        await NoteActivity(user.Id);
        var person = await db.Professionals.Where(p => p.Id == user.Id).Select(p => new { p.Name, p.MunicipalityCode }).SingleOrDefaultAsync();
        identity.AddClaim(new Claim(ClaimTypes.Name, person?.Name ?? user.Name ?? "beheerder"));
        foreach (var grant in await db.RoleGrants.Where(g => g.AccountId == user.Id && g.EndedAt == null).ToListAsync())
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, grant.Role.ToString()));
            if (grant.MunicipalityCode is { } code)
            {
                identity.AddClaim(new Claim(Municipality, code));
            }
        }

        return identity;
    }

    // Twice a day at most and in no log: when somebody looks in is nobody's business.
    private Task<int> NoteActivity(Guid id)
    {
        var (now, lately) = (clock.Now(), clock.Now().AddHours(-12));
        return db.Professionals.Where(p => p.Id == id && p.LastActiveAt < lately).ExecuteUpdateAsync(set => set.SetProperty(p => p.LastActiveAt, now));
    }
}

public static class PrincipalWords
{
    /// <summary>Id of the account, which is the id of the professional. Only for pages behind signing in.</summary>
    public static Guid Id(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static bool IsSteward(this ClaimsPrincipal user) => user.IsInRole(nameof(Role.Steward));

    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;
}
