using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Throws a draft away; the notice offers to bring it back.</summary>
public sealed class DiscardModel(Db db, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Opgave.Discard(clock.Now());
        await db.SaveChangesAsync();
        return Redirect("/mijn").WithNotice($"Je concept is weggegooid{(Opgave.Title.Length > 0 ? $": {Opgave.Title}" : "")}.", $"/opgaven/{Opgave.Slug}/terughalen", "Haal het terug");
    }
}
