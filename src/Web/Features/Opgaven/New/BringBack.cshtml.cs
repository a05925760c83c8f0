using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Brings a draft back that was thrown away.</summary>
public sealed class BringBackModel(Db db) : PageModel, ILoadFirst
{
    private Opgave draft = null!;

    [FromRoute(Name = "slug")]
    public string Slug { get; set; } = "";

    public async Task<IActionResult?> Load()
    {
        draft = (await db.Opgaven.OwnedBy(User.Id()).WithSlug(db, Slug).SingleOrDefaultAsync())!;
        return draft is null ? NotFound() : null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        draft.BringBack();
        await db.SaveChangesAsync();
        return Redirect($"/opgaven/{draft.Slug}/concept").WithNotice("Je concept is terug.");
    }
}
