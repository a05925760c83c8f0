using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven;

/// <summary>
/// A page about one opgave for its owner alone. What others may know exists is refused with 403, the rest is not there for them.
/// An old address leads to the same page at the new one.
/// </summary>
public abstract class OwnersPage(Db db) : PageModel, ILoadFirst
{
    [FromRoute(Name = "slug")]
    public string Slug { get; set; } = "";

    public Opgave Opgave { get; private set; } = null!;

    public virtual async Task<IActionResult?> Load()
    {
        var found = await db.Opgaven.WithSlug(db, Slug).WithEverything().SingleOrDefaultAsync();
        if (found is null || (found.OwnerId != User.Id() && !found.IsPublic) || found.DiscardedAt is not null)
        {
            return NotFound();
        }

        if (found.OwnerId != User.Id())
        {
            return Forbid();
        }

        Opgave = found;
        return found.Slug != Slug && HttpMethods.IsGet(Request.Method)
            ? RedirectPermanent(Request.Path.Value!.Replace($"/{Slug}", $"/{found.Slug}", StringComparison.Ordinal) + Request.QueryString)
            : null;
    }

    public virtual void Refresh()
    {
    }

    /// <summary>The form was filled in over this version: when it is no longer the stored one, saving is refused with what was typed kept.</summary>
    protected void SaveOver(IVersioned entity, int version) => db.Entry(entity).Property(nameof(IVersioned.Version)).OriginalValue = version;

    protected RedirectResult ToSteering() => Redirect($"/opgaven/{Opgave.Slug}/beheer");
}
