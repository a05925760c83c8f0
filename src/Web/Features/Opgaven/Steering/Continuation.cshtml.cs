using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>"We gaan door": the answer when the owner was asked how it stands.</summary>
public sealed class ContinuationModel(Db db, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;

    [BindProperty]
    public ContinuationInput Input { get; set; } = new();

    public void OnGet() => Input = new() { EndsOn = Opgave.EndsOn >= clock.Today() ? Opgave.EndsOn : clock.Today().AddMonths(3) };

    public async Task<IActionResult> OnPost()
    {
        Opgave.ConfirmAlive(Input.EndsOn, clock.Now());
        await db.SaveChangesAsync();
        return ToSteering().WithNotice("Genoteerd: jullie gaan door.");
    }
}
