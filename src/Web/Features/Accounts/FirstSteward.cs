using System.Security.Cryptography;
using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>
/// A site without a steward needs a first one. Who starts it with Site:FirstSteward reads a link on the console that
/// makes its first visitor steward. Only the hash of its word is kept, in the memory of this node, and it stops
/// working as soon as there is a steward.
/// </summary>
public sealed class FirstSteward(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private string? hash;

    /// <summary>The path to print; empty when there is a steward already.</summary>
    public async Task<string?> Offer()
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await HasSteward(scope.ServiceProvider.GetRequiredService<Db>()))
        {
            return null;
        }

        var word = MailedSecret.New().LinkWord;
        hash = MailedSecret.HashLink(word);
        return $"/beheer/eerste/{word}";
    }

    public async Task<bool> Opens(string word)
    {
        await using var scope = scopes.CreateAsyncScope();
        return hash is not null && hash == MailedSecret.HashLink(word) && !await HasSteward(scope.ServiceProvider.GetRequiredService<Db>());
    }

    /// <summary>Makes the steward. Empty when somebody else was first.</summary>
    public async Task<Account?> Become(FirstStewardInput input)
    {
        await OneAtATime.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            return await HasSteward(db) ? null : await Make(db, scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), input);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<Account> Make(Db db, UserManager<Account> accounts, FirstStewardInput input)
    {
        var email = input.Email.ToLowerInvariant();
        var account = await accounts.FindByEmailAsync(email) ?? new Account
        {
            UserName = email, NormalizedUserName = accounts.NormalizeName(email), Email = email, NormalizedEmail = accounts.NormalizeEmail(email),
            EmailConfirmed = true, LockoutEnabled = true, CreatedAt = clock.Now(),
        };
        account.Name = input.Name;
        account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, input.Password);
        if (db.Entry(account).State == EntityState.Detached)
        {
            db.Users.Add(account);
        }

        db.RoleGrants.Add(new RoleGrant { AccountId = account.Id, Role = Role.Steward, GrantedAt = clock.Now(), GrantedById = account.Id });
        await db.SaveChangesAsync();
        hash = null;
        return account;
    }

    private static Task<bool> HasSteward(Db db) => db.RoleGrants.AnyAsync(g => g.Role == Role.Steward && g.EndedAt == null);
}
