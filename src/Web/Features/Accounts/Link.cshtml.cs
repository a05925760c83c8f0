using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>Where the button in the mail leads. Opening it does nothing yet: mail scanners open links too.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class LinkModel(Entrance entrance) : PageModel, ILoadFirst
{
    [BindProperty(SupportsGet = true, Name = "terug")]
    public string? ReturnPath { get; set; }

    public SignInCode? Found { get; private set; }

    public async Task<IActionResult?> Load()
    {
        Found = await entrance.FindLink((string)RouteData.Values["word"]!);
        return Found is null ? new PageResult { StatusCode = StatusCodes.Status410Gone } : null;
    }

    public void OnGet()
    {
        // The page shows a button; only the button signs in.
    }

    public async Task<IActionResult> OnPost()
    {
        await entrance.Use(Found!);
        return LocalRedirect(this.Back(ReturnPath));
    }
}
