using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.Vocabulary;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>First a taste: three opgaven for what someone knows and likes, before anything is asked.</summary>
public sealed class TasteModel(Taster taster, CurrentRegistration current, Vocabulary.Vocabulary vocabulary, Db db) : PageModel
{
    private const int ActivitiesShown = 12;

    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true, Name = "energie")]
    public string? Activity { get; set; }

    [BindProperty(SupportsGet = true, Name = "via")]
    public string? Via { get; set; }

    public IReadOnlyList<Activity> Activities => [.. vocabulary.Activities.Take(ActivitiesShown)];
    public Tasted? Tasted { get; private set; }
    public string? InviterPlace { get; private set; }

    /// <summary>Where a sign-up in this browser goes on.</summary>
    public string? UnderWay { get; private set; }

    public string NextUrl => Url.Page("Who", new
    {
        weet = Tasted is { Understood.Count: > 0 } tasted ? string.Join(',', tasted.Understood.Select(e => e.Id)) : null,
        energie = Activity,
        via = Via,
    })!;

    public async Task<IActionResult> OnGet()
    {
        if (User.IsSignedIn())
        {
            return LocalRedirect("/mijn/opgaven");
        }

        Activity = vocabulary.FindActivity(Activity)?.Id;
        InviterPlace = await db.Professionals.Where(p => p.InviteCode == Via).Select(p => p.Municipality.Name).SingleOrDefaultAsync();
        Via = InviterPlace is null ? null : Via;
        UnderWay = await current.Get() is { IsComplete: false } registration ? Url.Page(registration.NextPage) : null;
        if (!string.IsNullOrWhiteSpace(Typed) || Activity is not null)
        {
            Tasted = await taster.For(Typed, Activity);
        }

        return Page();
    }
}
