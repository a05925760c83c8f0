using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven.Wanted;

/// <summary>Stops asking a contribution that nobody answered.</summary>
public sealed class RemoveModel(Db db) : ContributionPage(db)
{
    private readonly Db db = db;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var hasAnswers = await db.Replies.AnyAsync(r => r.ContributionId == Id) || await db.Invitations.AnyAsync(i => i.ContributionId == Id);
        Opgave.StopAsking(Wanted, hasAnswers);
        await db.SaveChangesAsync();
        return Redirect(BackUrl).WithNotice($"Verwijderd: {Wanted.Title}.");
    }
}
