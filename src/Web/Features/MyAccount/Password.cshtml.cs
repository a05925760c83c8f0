using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.MyAccount;

/// <summary>Sets or changes the password. Who just came in through a mail is not asked for the old one.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordModel(UserManager<Account> accounts, Entrance entrance, Db db, TimeProvider clock) : PageModel, ILoadFirst
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public Account Account { get; private set; } = null!;
    public bool HasPassword => Account.PasswordHash is not null;
    public bool AsksCurrent { get; private set; }

    public async Task<IActionResult?> Load()
    {
        Account = (await accounts.FindByIdAsync(User.Id().ToString()))!;
        AsksCurrent = Account?.PasswordHash is not null && !await entrance.CameByMailJustNow(HttpContext);
        return Account is null ? NotFound() : null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        if (AsksCurrent && !await entrance.IsPassword(Account, Input.Current))
        {
            return this.Invalid("Input.Current", "Dit is niet je huidige wachtwoord, of het is te vaak verkeerd ingevuld.");
        }

        Account.PasswordHash = accounts.PasswordHasher.HashPassword(Account, Input.New);
        db.OutgoingMails.Add(new Letter(Account.Email!, "Je wachtwoord is veranderd", null,
            ["Zojuist is een nieuw wachtwoord ingesteld voor je account. Was jij dit niet? Vraag dan een inloglink, kies een ander wachtwoord en log overal uit."]).ToMail(clock.Now()));
        (await accounts.UpdateSecurityStampAsync(Account)).OrThrow();
        await entrance.Enter(Account);
        return RedirectToPage("Show").WithNotice("Je wachtwoord is bewaard. Op andere apparaten log je opnieuw in.");
    }
}
