using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>A screen of the sign-up after the first: it goes on with what this browser was busy with.</summary>
public abstract class SignUpPage(CurrentRegistration current) : PageModel, ILoadFirst
{
    /// <summary>Value of the button that goes back a screen.</summary>
    public const string Back = "terug";

    public Registration Registration { get; private set; } = null!;

    /// <summary>Where to after keeping what was filled in: on (empty) or back.</summary>
    [BindProperty(Name = "naar")]
    public string? Towards { get; set; }

    protected bool GoesBack => Towards == Back;

    public virtual async Task<IActionResult?> Load()
    {
        if (User.IsSignedIn() && HttpMethods.IsGet(Request.Method))
        {
            return LocalRedirect("/mijn/opgaven");
        }

        Registration = (await current.Get())!;
        return Registration switch
        {
            null when current.WasStarted => RedirectToPage("Who").WithNotice("Je aanmelding was niet meer te vinden. Na twee weken gooien we die weg. Begin gerust opnieuw."),
            null => RedirectToPage("Who").WithNotice("Begin hier. Ben je op een ander apparaat begonnen? Gebruik dan de knop in de mail die je kreeg."),
            { IsComplete: true } => null,
            { KnowsWho: false } => RedirectToPage("Who"),
            _ => null,
        };
    }
}
