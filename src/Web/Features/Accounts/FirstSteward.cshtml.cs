using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>The link from the console. Opening it does nothing; the first who fills in the form becomes steward.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class FirstStewardModel(FirstSteward first, Entrance entrance) : PageModel, ILoadFirst
{
    [BindProperty]
    public FirstStewardInput Input { get; set; } = new();

    public bool IsOpen { get; private set; }

    public async Task<IActionResult?> Load()
    {
        IsOpen = await first.Opens((string)RouteData.Values["word"]!);
        return IsOpen ? null : new PageResult { StatusCode = StatusCodes.Status410Gone };
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        if (await first.Become(Input) is not { } account)
        {
            return RedirectToPage();
        }

        await entrance.Enter(account);
        return LocalRedirect("/beheer").WithNotice("Je bent nu beheerder. Begin met het bevestigen van maildomeinen.");
    }
}
