using System.Security.Claims;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Accounts;

public sealed class SignOutModel(SignInManager<Account> signIn) : PageModel
{
    public bool IsOut { get; private set; }

    public void OnGet() => IsOut = !User.IsSignedIn();

    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        IsOut = true;
        return Page();
    }
}
