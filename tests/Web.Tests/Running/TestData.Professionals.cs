using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Profiles;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Web.Tests.Running;

/// <summary>People, opgaven and mails for tests, made without going through the pages that make them.</summary>
public static partial class TestData
{
    public const string Ede = "GM0228";
    public const string Zwolle = "GM0193";

    private static int people;

    /// <summary>Someone with a confirmed address who may be found by everyone, unless said otherwise.</summary>
    public static Task<Professional> AddProfessional(
        this TestSite site,
        string municipality = Ede,
        IEnumerable<string>? expertise = null,
        IEnumerable<string>? energy = null,
        string? name = null,
        string? email = null,
        string? password = null,
        bool confirmed = true,
        Findability findable = Findability.Everyone,
        int hours = 8,
        Action<Professional>? change = null) => site.InServices(async services =>
    {
        var db = services.GetRequiredService<Db>();
        var number = Interlocked.Increment(ref people);
        var employer = await db.Employers.Include(e => e.Domains).FirstAsync(e => e.Kind == EmployerKind.Municipality && e.Municipalities.Any(m => m.Code == municipality));
        var domain = employer.Domains.Count > 0 ? employer.Domains[0].Domain : $"{employer.Slug}.example";
        var account = await AddAccount(site, services, email ?? $"collega{number}@{domain}", password);
        var person = new Professional
        {
            Id = account.Id,
            Name = name ?? $"Collega {number.ToString(CultureInfo.InvariantCulture)}",
            Function = "Adviseur",
            EmployerId = employer.Id,
            MunicipalityCode = municipality,
            Expertise = [.. (expertise ?? []).Select(id => new KnownExpertise { ExpertiseId = id, Level = 2 })],
            Energy = [.. (energy ?? []).Select(id => new EnergyTag { Kind = EnergyKind.Activity, TagId = id, Value = 1 })],
            HoursPerWeek = hours,
            InviteCode = RandomNumberGenerator.GetHexString(10, lowercase: true),
            PioneerNumber = 1 + (await db.Professionals.Where(p => p.MunicipalityCode == municipality).MaxAsync(p => (int?)p.PioneerNumber) ?? 0),
            CreatedAt = site.Clock.Now,
            LastActiveAt = site.Clock.Now,
        };
        person.ChooseFindability(findable);
        if (confirmed)
        {
            person.Confirm(site.Clock.Now);
        }

        change?.Invoke(person);
        db.Professionals.Add(person);
        await db.SaveChangesAsync();
        return await db.Professionals.AsNoTracking().Include(p => p.Account).Include(p => p.Employer).Include(p => p.Municipality).SingleAsync(p => p.Id == person.Id);
    });

    /// <summary>A steward of the platform without a profile.</summary>
    public static Task<Account> AddSteward(this TestSite site, string? email = null) => site.InServices(async services =>
    {
        var account = await AddAccount(site, services, email ?? $"beheer{Interlocked.Increment(ref people)}@example.org", null);
        await site.Grant(account.Id, Role.Steward);
        return account;
    });

    /// <summary>Gives a role from now on. A coordinator needs a municipality.</summary>
    public static Task Grant(this TestSite site, Guid id, Role role, string? municipality = null) => site.InDatabase(async db =>
    {
        db.RoleGrants.Add(new RoleGrant { AccountId = id, Role = role, MunicipalityCode = municipality, GrantedAt = site.Clock.Now });
        await db.SaveChangesAsync();
    });

    /// <summary>A visitor with the session cookie that signing in would have given, with the roles of this moment.</summary>
    public static Task<TestVisitor> SignedIn(this TestSite site, Guid id) => site.InServices(async services =>
    {
        var account = await services.GetRequiredService<Db>().Users.SingleAsync(a => a.Id == id);
        var principal = await services.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var times = new AuthenticationProperties { IssuedUtc = site.Clock.GetUtcNow(), ExpiresUtc = site.Clock.GetUtcNow() + cookie.ExpireTimeSpan };
        var session = cookie.TicketDataFormat.Protect(new AuthenticationTicket(principal, times, IdentityConstants.ApplicationScheme));
        var cookies = new CookieContainer();
        cookies.Add(site.Server.BaseAddress, new Cookie(cookie.Cookie.Name!, session));
        return site.Visitor(cookies);
    });

    private static async Task<Account> AddAccount(TestSite site, IServiceProvider services, string email, string? password)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, CreatedAt = site.Clock.Now };
        var made = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
        return account;
    }

    private static async Task<T> InServices<T>(this TestSite site, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
