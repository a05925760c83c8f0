using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>Screen 1: three typed fields. Only when the address leads to several employers, or to none, it asks one thing more.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class WhoModel(CurrentRegistration current, EmployersByAddress employers, RegistrationMail mail, Vocabulary.Vocabulary vocabulary, IOptions<SiteOptions> site, Db db) : PageModel, ILoadFirst
{
    [BindProperty]
    public WhoInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "weet")]
    public string? Knows { get; set; }

    [BindProperty(SupportsGet = true, Name = "energie")]
    public string? Energy { get; set; }

    [BindProperty(SupportsGet = true, Name = "via")]
    public string? Via { get; set; }

    /// <summary>Where to after keeping what was filled in: on (empty) or back.</summary>
    [BindProperty(Name = "naar")]
    public string? Towards { get; set; }

    /// <summary>Places to choose from; null when there is nothing to choose.</summary>
    public IReadOnlyList<WorkPlace>? Places { get; private set; }
    public bool DomainIsKnown { get; private set; }
    public string Domain { get; private set; } = "";
    public string Contact => site.Value.Contact;

    public async Task<IActionResult?> Load()
    {
        if (User.IsSignedIn())
        {
            return LocalRedirect("/mijn/opgaven");
        }

        if (await current.Get() is { IsComplete: false } registration)
        {
            if (registration.Email is { } email)
            {
                await OfferPlaces(email);
            }

            if (HttpMethods.IsGet(Request.Method))
            {
                Input = new()
                {
                    Email = registration.Email ?? "", Name = registration.Name ?? "", Function = registration.Function ?? "",
                    WorkPlace = Places?.FirstOrDefault(p => p.EmployerId == registration.EmployerId && p.MunicipalityCode == registration.MunicipalityCode)?.Key,
                };
            }
        }

        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPost()
    {
        if (Towards == SignUpPage.Back)
        {
            await KeepWhatIsRight();
            return RedirectToPage("Taste", new { energie = Energy, via = Via });
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var wasAskedAbout = Domain;
        var email = Input.Email.Trim().ToLowerInvariant();
        var place = await PlaceFor(email);
        if (place is null && wasAskedAbout == Domain)
        {
            return this.Invalid("Input.WorkPlace", DomainIsKnown ? "Kies waar je werkt." : "Kies je werkgever.");
        }

        var registration = await current.GetOrStart();
        registration.Introduce(email, Input.Name, Input.Function, place);
        await TakeAlong(registration);
        if (place is not null)
        {
            await mail.QueueWhenNeeded(registration);
        }

        await db.SaveChangesAsync();
        return place is null ? RedirectToPage() : RedirectToPage("Knowledge");
    }

    // Going back asks nothing, so only what is right already is kept; the other screens still wait for the rest.
    private async Task KeepWhatIsRight()
    {
        var (email, name, function) = (Right("Input.Email", Input.Email), Right("Input.Name", Input.Name), Right("Input.Function", Input.Function));
        if ((email ?? name ?? function) is null)
        {
            return;
        }

        var registration = await current.GetOrStart();
        (name, function) = (name ?? registration.Name, function ?? registration.Function);
        if (email?.Trim().ToLowerInvariant() is { } address)
        {
            registration.Introduce(address, name, function, await PlaceFor(address));
        }
        else
        {
            (registration.Name, registration.Function) = (name, function);
        }

        await TakeAlong(registration);
        await db.SaveChangesAsync();
    }

    private string? Right(string field, string value) => ModelState.GetFieldValidationState(field) == ModelValidationState.Valid ? value : null;

    private async Task<WorkPlace?> PlaceFor(string email)
    {
        await OfferPlaces(email);
        return Places is null ? await TheOnly(email) : Places.FirstOrDefault(p => p.Key == Input.WorkPlace);
    }

    private async Task OfferPlaces(string email)
    {
        Domain = PrivateMail.DomainOf(email);
        var places = await employers.For(email);
        DomainIsKnown = places.Count > 0;
        Places = places.Count == 1 ? null : DomainIsKnown ? places : await employers.Everywhere();
    }

    private async Task<WorkPlace> TheOnly(string email) => (await employers.For(email))[0];

    private async Task TakeAlong(Registration registration)
    {
        if (Knows is { Length: > 0 and < 500 })
        {
            registration.Tasted = [.. Knows.Split(',').Where(id => vocabulary.FindExpertise(id) is not null).Distinct().Take(10)];
        }

        if (vocabulary.FindActivity(Energy) is { } activity && registration.Energy.Count == 0)
        {
            registration.Energy.Add(new EnergyTag { Kind = EnergyKind.Activity, TagId = activity.Id, Value = 1 });
        }

        registration.InvitedById ??= await db.Professionals.Where(p => p.InviteCode == Via).Select(p => (Guid?)p.Id).SingleOrDefaultAsync();
    }
}
