using System.Security.Cryptography;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Profiles;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>The last step: a sign-up becomes an account and a professional.</summary>
public sealed class Joining(Db db, UserManager<Account> accounts, EmployersByAddress employers, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <summary>Whether the six digits are right; counts the try first, in one statement.</summary>
    public async Task<bool> TryCode(Registration registration, string? typed)
    {
        var now = clock.Now();
        var mayTry = await db.Registrations
            .Where(r => r.Id == registration.Id && r.CodeAttempts < MailedSecret.MostAttempts && r.CodeExpiresAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.CodeAttempts, r => r.CodeAttempts + 1));
        return mayTry == 1 && MailedSecret.IsCode(typed, registration.CodeHash, registration.Id);
    }

    public async Task<int> TriesLeft(Registration registration)
    {
        var now = clock.Now();
        var attempts = await db.Registrations.Where(r => r.Id == registration.Id && r.CodeExpiresAt > now).Select(r => (int?)r.CodeAttempts).SingleOrDefaultAsync();
        return Math.Max(0, MailedSecret.MostAttempts - (attempts ?? MailedSecret.MostAttempts));
    }

    /// <summary>Makes account and professional in one go; done twice, it gives the same account.</summary>
    public async Task<Account> Complete(Guid registrationId, Findability findable)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Become(await db.Registrations.SingleAsync(r => r.Id == registrationId), findable);
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Somebody took the same pioneer number, or the same button was pressed twice: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Account> Become(Registration registration, Findability findable)
    {
        var known = await Known(registration);
        var account = known ?? NewAccount(registration);
        if (known is null)
        {
            db.Users.Add(account);
            db.Professionals.Add(await NewProfessional(account, registration, findable));
        }

        if (!registration.IsComplete)
        {
            registration.Became(account.Id, clock.Now());
        }

        await db.SaveChangesAsync();
        return account;
    }

    // Signing up makes an account and never opens one that was there: who has an account gets another mail. Only the same button pressed twice
    // comes upon what the first press made.
    private async Task<Account?> Known(Registration registration)
    {
        if (registration.AccountId is null && await accounts.FindByEmailAsync(registration.Email!) is not null)
        {
            await db.Entry(registration).ReloadAsync();
            if (registration.AccountId is null)
            {
                throw new RefusedException("Met dit adres is al een account. Log in: je krijgt dan een mail met een knop.");
            }
        }

        return registration.AccountId is { } id ? await db.Users.SingleAsync(a => a.Id == id) : null;
    }

    private Account NewAccount(Registration registration) => new()
    {
        UserName = registration.Email, NormalizedUserName = accounts.NormalizeName(registration.Email),
        Email = registration.Email, NormalizedEmail = accounts.NormalizeEmail(registration.Email), EmailConfirmed = true,
        LockoutEnabled = true, SecurityStamp = RandomNumberGenerator.GetHexString(32), CreatedAt = clock.Now(),
    };

    private async Task<Professional> NewProfessional(Account account, Registration registration, Findability findable)
    {
        var now = clock.Now();
        var code = registration.MunicipalityCode!;
        var professional = new Professional
        {
            Id = account.Id, Name = registration.Name!, Function = registration.Function!,
            EmployerId = registration.EmployerId!.Value, MunicipalityCode = code,
            Expertise = [.. registration.Expertise.Select(e => new KnownExpertise { ExpertiseId = e, Level = 2 })],
            Energy = [.. registration.Energy.Select(e => new EnergyTag { Kind = e.Kind, TagId = e.TagId, Value = e.Value })],
            HoursPerWeek = registration.HoursPerWeek!.Value,
            InviteCode = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 8),
            InvitedById = registration.InvitedById,
            PioneerNumber = 1 + (await db.Professionals.Where(p => p.MunicipalityCode == code).MaxAsync(p => (int?)p.PioneerNumber) ?? 0),
            CreatedAt = now, LastActiveAt = now,
        };
        professional.ChooseFindability(findable);
        if (await employers.IsConfirmed(registration.Email!, professional.EmployerId))
        {
            professional.Confirm(now);
        }

        return professional;
    }
}
