using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.MyAccount;

/// <summary>How you sign in, and the buttons that make your data yours.</summary>
public sealed class ShowModel(UserManager<Account> accounts, SignInManager<Account> signIn) : PageModel, ILoadFirst
{
    public Account Account { get; private set; } = null!;
    public bool HasPassword => Account.PasswordHash is not null;

    public async Task<IActionResult?> Load()
    {
        Account = (await accounts.FindByIdAsync(User.Id().ToString()))!;
        return Account is null ? NotFound() : null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPostEverywhere()
    {
        // Every session carries the stamp of its moment; within a minute none of them is accepted any more.
        (await accounts.UpdateSecurityStampAsync(Account)).OrThrow();
        await signIn.SignOutAsync();
        return LocalRedirect("/inloggen").WithNotice("Je bent op al je apparaten uitgelogd. Op andere apparaten merk je dat binnen een minuut.");
    }
}
