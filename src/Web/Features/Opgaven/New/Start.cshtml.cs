using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>The first step of a new opgave: here the draft begins to exist.</summary>
[AcceptInvalid]
public sealed class StartModel(Db db, CurrentProfessional current, TimeProvider clock) : PageModel, ILoadFirst, IStoryForm
{
    private Professional me = null!;

    [BindProperty]
    public StoryInput Input { get; set; } = new();

    /// <summary>Given out with the form, so that sending it twice makes one draft.</summary>
    [BindProperty]
    public Guid DraftId { get; set; }

    [BindProperty(Name = "naar")]
    public string? Towards { get; set; }

    public string Municipality => me.Municipality.Name;

    public async Task<IActionResult?> Load()
    {
        if (await current.Get() is not { } professional)
        {
            return Forbid();
        }

        me = professional;
        return null;
    }

    // The address names the draft: the browser's Back button then comes upon what was kept here, not upon an empty form.
    public async Task<IActionResult> OnGet(Guid? concept)
    {
        if (concept is not { } id || id == Guid.Empty)
        {
            return StartAnew();
        }

        if (await db.Opgaven.SingleOrDefaultAsync(o => o.Id == id) is { } known)
        {
            return known.OwnerId == me.Id && known.DiscardedAt is null ? Redirect($"/opgaven/{known.Slug}/concept") : StartAnew();
        }

        DraftId = id;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var known = await db.Opgaven.Include(o => o.Slugs).SingleOrDefaultAsync(o => o.Id == DraftId);
        if (known is not null && known.OwnerId != me.Id)
        {
            return NotFound();
        }

        if (known is { Status: not OpgaveStatus.Draft })
        {
            return Redirect($"/opgaven/{known.Slug}/beheer").WithNotice("Je opgave staat al online. Wat je net typte, is niet bewaard. Hier pas je hem aan.");
        }

        var stops = Towards == DraftPage.Later;
        foreach (var (field, message) in stops ? [] : Input.Missing(nameof(Input)))
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var draft = known is { DiscardedAt: null } ? known : Begin(known is null ? DraftId : Guid.CreateVersion7());
        Input.ApplyTo(draft);
        await db.SaveChangesAsync();
        return stops ? Redirect("/mijn").WithNotice("Je concept is bewaard. Je vindt het hier terug.") : Redirect($"/opgaven/{draft.Slug}/concept/thema");
    }

    private Opgave Begin(Guid id)
    {
        var draft = Opgave.Begin(id, me, clock.Now());
        db.Opgaven.Add(draft);
        return draft;
    }

    private RedirectResult StartAnew() => Redirect($"/opgaven/nieuw?concept={Guid.CreateVersion7()}");
}
