using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Wanted;

/// <summary>The owner looks for people again.</summary>
public sealed class ReopenModel(Db db) : ContributionPage(db)
{
    private readonly Db db = db;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Wanted.Reopen();
        await db.SaveChangesAsync();
        return Redirect(BackUrl).WithNotice("Mensen kunnen weer reageren op deze bijdrage.");
    }
}
