using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>"Dit is klaar", from someone who takes part; for anyone else it is not there.</summary>
public sealed class CompletionReportModel(Db db, CurrentProfessional current, Letters letters, TimeProvider clock) : PageModel, ILoadFirst
{
    [FromRoute(Name = "slug")]
    public string Slug { get; set; } = "";

    public Opgave Opgave { get; private set; } = null!;

    public async Task<IActionResult?> Load()
    {
        var me = User.Id();
        Opgave = (await db.Opgaven.WithSlug(db, Slug).WithEverything().SingleOrDefaultAsync())!;
        return Opgave is null || !Opgave.IsPublic || !await db.Replies.AgreedOn(Opgave.Id).AnyAsync(r => r.ProfessionalId == me) ? NotFound() : null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Opgave.ReportCompletion(User.Id(), clock.Now());
        db.Send(letters.CompletionReported(Opgave, (await current.Get())!.NameFor(Opgave.Owner.IsConfirmed)), clock.Now());
        await db.SaveChangesAsync();
        return Redirect($"/opgaven/{Opgave.Slug}").WithNotice("Bedankt. De trekker krijgt je melding.");
    }
}
