using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>A colleague of the same municipality takes the opgave over.</summary>
[EnableRateLimiting(RateLimits.Mailing)]
public sealed class TransferModel(Db db, Letters letters, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;

    [BindProperty]
    public TransferInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        await db.Transfer(Opgave, Input.Email, letters, clock.Now());
        await db.SaveChangesAsync();
        return Redirect($"/opgaven/{Opgave.Slug}").WithNotice("De opgave is overgedragen. Je collega krijgt bericht.");
    }
}
