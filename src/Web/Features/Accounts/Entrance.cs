using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>
/// The ways in: a password, or a mail with a code and a link. Every answer is the same whether or not an address is
/// known, also in the time it takes.
/// </summary>
public sealed class Entrance(Db db, UserManager<Account> accounts, SignInManager<Account> signIn, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>More mails than this to one address in the time that a code lasts are not sent.</summary>
    public const int MostMails = 5;

    private const string ByMail = "by-mail";

    // Somebody's password hash, to spend the same time on an address that nobody has.
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, RandomNumberGenerator.GetHexString(32));

    /// <summary>Signs in when address and password belong together and there were not too many wrong ones lately.</summary>
    public async Task<bool> TryPassword(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account?.PasswordHash is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return false;
        }

        if (!await IsPassword(account, password))
        {
            return false;
        }

        await Enter(account);
        return true;
    }

    /// <summary>Checks a password; wrong ones count and lock the account for a while.</summary>
    public async Task<bool> IsPassword(Account account, string? password) =>
        password is not null && (await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded;

    /// <summary>Mails a code and a link when the address is known. The id is the handle for the screen that asks for the code.</summary>
    public async Task<Guid> MailCode(string email, string returnPath)
    {
        var secret = MailedSecret.New();
        var account = await accounts.FindByEmailAsync(email);
        var (address, since) = (HashOf(email), clock.Now() - MailedSecret.CodeLasts);
        var mayMail = await db.SignInCodes.CountAsync(c => c.AddressHash == address && c.CreatedAt > since) < MostMails;
        // A code that is not mailed opens nothing: otherwise it could be guessed, with new tries every time.
        var code = NewCode(email, mayMail ? account?.Id : null, secret);
        db.SignInCodes.Add(code);
        if (account is not null && mayMail)
        {
            db.OutgoingMails.Add((await CodeMail(account, secret, returnPath)).ToMail(clock.Now()));
        }

        await db.SaveChangesAsync();
        return code.Id;
    }

    /// <summary>Signs in with the six digits. False: wrong, too late, or too many tries; see <see cref="TriesLeft"/>.</summary>
    public async Task<bool> TryCode(Guid id, string typed)
    {
        var (now, justUsed) = (clock.Now(), clock.Now() - MailedSecret.DoublePress);
        // Counted before it is looked at, in one statement, so that many tries at the same moment count as many.
        var mayTry = await db.SignInCodes
            .Where(c => c.Id == id && c.Attempts < MailedSecret.MostAttempts && c.ExpiresAt > now && (c.UsedAt == null || c.UsedAt > justUsed))
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Attempts, c => c.Attempts + 1));
        var code = await db.SignInCodes.AsNoTracking().Include(c => c.Account).SingleOrDefaultAsync(c => c.Id == id);
        return mayTry == 1 && MailedSecret.IsCode(typed, code!.CodeHash, code.Id) && await Use(code);
    }

    public async Task<int> TriesLeft(Guid id)
    {
        var now = clock.Now();
        var attempts = await db.SignInCodes.Where(c => c.Id == id && c.ExpiresAt > now && c.UsedAt == null).Select(c => (int?)c.Attempts).SingleOrDefaultAsync();
        return Math.Max(0, MailedSecret.MostAttempts - (attempts ?? MailedSecret.MostAttempts));
    }

    /// <summary>What a link from a mail stands for; empty when it is too old or was used. Looking does not use it up.</summary>
    public async Task<SignInCode?> FindLink(string word)
    {
        var (hash, now, justUsed) = (MailedSecret.HashLink(word), clock.Now(), clock.Now() - MailedSecret.DoublePress);
        return await db.SignInCodes.AsNoTracking().Include(c => c.Account)
            .SingleOrDefaultAsync(c => c.LinkHash == hash && c.AccountId != null && c.ExpiresAt > now && (c.UsedAt == null || c.UsedAt > justUsed));
    }

    /// <summary>Uses a code up and signs its account in.</summary>
    public async Task<bool> Use(SignInCode code)
    {
        // Read anew: this request may know the account already, from looking at the session.
        if (code.AccountId is not { } id || await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return false;
        }

        await db.SignInCodes.Where(c => c.Id == code.Id && c.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, clock.Now()));
        // Who reads the mail is who they say: wrong passwords of somebody else are forgotten.
        (await accounts.SetLockoutEndDateAsync(account, null)).OrThrow();
        (await accounts.ResetAccessFailedCountAsync(account)).OrThrow();
        await Enter(account, byMail: true);
        return true;
    }

    public async Task Enter(Account account, bool byMail = false)
    {
        var session = new AuthenticationProperties { IsPersistent = true };
        if (byMail)
        {
            session.Items[ByMail] = clock.Now().ToString("O", CultureInfo.InvariantCulture);
        }

        await signIn.SignInAsync(account, session);
    }

    /// <summary>Whether this session began with a mail, no longer ago than such a mail works.</summary>
    public async Task<bool> CameByMailJustNow(HttpContext http)
    {
        var session = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties;
        return session?.Items.TryGetValue(ByMail, out var since) == true
            && DateTime.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) && clock.Now() - at < MailedSecret.CodeLasts;
    }

    /// <summary>For someone who signs up with an address that has an account: a way in, in the mail only.</summary>
    public async Task<Letter> AlreadyKnown(Account account)
    {
        var secret = MailedSecret.New();
        db.SignInCodes.Add(NewCode(account.Email!, account.Id, secret));
        return new Letter(account.Email!, "Je hebt al een account", await NameOf(account),
            ["Je wilde je aanmelden, maar met dit adres heb je al een account. Je kunt gewoon inloggen. De knop werkt 15 minuten.",
             "Was jij dit niet? Dan hoef je niets te doen."])
        {
            Button = new("Log in", site.Value.Link($"/inloggen/link/{secret.LinkWord}")),
        };
    }

    public static string HashOf(string email) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email.ToUpperInvariant())));

    private SignInCode NewCode(string email, Guid? accountId, MailedSecret secret)
    {
        var id = Guid.CreateVersion7();
        return new SignInCode
        {
            Id = id,
            AccountId = accountId,
            AddressHash = HashOf(email),
            CodeHash = MailedSecret.HashCode(secret.Code, id),
            LinkHash = MailedSecret.HashLink(secret.LinkWord),
            CreatedAt = clock.Now(),
            ExpiresAt = clock.Now() + MailedSecret.CodeLasts,
        };
    }

    private async Task<Letter> CodeMail(Account account, MailedSecret secret, string returnPath) =>
        new(account.Email!, "Inloggen bij De Gemeente van Nu", await NameOf(account),
            ["Typ deze code over, of druk op de knop. Ze werken allebei 15 minuten.", "Was jij dit niet? Dan hoef je niets te doen: zonder deze mail komt niemand binnen."])
        {
            Code = secret.Code,
            Button = new("Log in", site.Value.Link($"/inloggen/link/{secret.LinkWord}?terug={Uri.EscapeDataString(returnPath)}")),
        };

    private Task<string?> NameOf(Account account) => db.Professionals.Where(p => p.Id == account.Id).Select(p => (string?)p.Name).SingleOrDefaultAsync();
}
