using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>
/// Where the link in the mail leads, on any device. Opening it changes nothing, because mail scanners open links too;
/// its buttons do.
/// </summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmModel(CurrentRegistration current, Arrival arrival, Db db, TimeProvider clock) : PageModel, ILoadFirst
{
    [BindProperty]
    public FinishInput Input { get; set; } = new();

    public Registration? Registration { get; private set; }

    /// <summary>Set when every question but the last has an answer.</summary>
    public FinishScreen? Screen { get; private set; }

    public async Task<IActionResult?> Load()
    {
        var hash = MailedSecret.HashLink((string)RouteData.Values["word"]!);
        var (oldest, justDone) = (clock.Now().AddDays(-SignUp.Registration.DaysKept), clock.Now() - MailedSecret.DoublePress);
        Registration = await db.Registrations.SingleOrDefaultAsync(r => r.LinkHash == hash && r.CreatedAt > oldest && (r.CompletedAt == null || r.CompletedAt > justDone));
        if (Registration is null)
        {
            return new PageResult { StatusCode = StatusCodes.Status410Gone };
        }

        Screen = Registration.IsComplete || Registration.NextPage == "Finish" ? await arrival.Screen(Registration, confirmed: true, Input) : null;
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost() =>
        Screen is null ? RedirectToPage() : await arrival.In(this, Registration!, Input.Findable!.Value);

    [AcceptInvalid]
    public IActionResult OnPostResume()
    {
        current.Take(Registration!, confirmed: true);
        return RedirectToPage(Registration!.NextPage);
    }
}
