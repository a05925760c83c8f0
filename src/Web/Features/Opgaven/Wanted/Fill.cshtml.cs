using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Replies;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Wanted;

/// <summary>"Ik heb genoeg mensen": nobody is waited for any longer.</summary>
public sealed class FillModel(Db db, Letters letters, TimeProvider clock) : ContributionPage(db)
{
    private readonly Db db = db;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Wanted.Fill();
        await db.EndWhatCannotGoOn(Opgave, letters, clock.Now());
        await db.SaveChangesAsync();
        return Redirect(BackUrl).WithNotice("Je zoekt niemand meer voor deze bijdrage.", $"/opgaven/{Opgave.Slug}/bijdragen/{Id}/openstelling", "Zoek toch weer");
    }
}
