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

    public void OnGet() => DraftId = Guid.CreateVersion7();

    public async Task<IActionResult> OnPost()
    {
        if (await db.Opgaven.SingleOrDefaultAsync(o => o.Id == DraftId) is { } known)
        {
            return known.OwnerId == me.Id ? Redirect($"/opgaven/{known.Slug}/concept") : NotFound();
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

        var draft = Opgave.Begin(DraftId, me, clock.Now());
        Input.ApplyTo(draft);
        db.Opgaven.Add(draft);
        await db.SaveChangesAsync();
        return stops ? Redirect("/mijn").WithNotice("Je concept is bewaard. Je vindt het hier terug.") : Redirect($"/opgaven/{draft.Slug}/concept/thema");
    }
}
