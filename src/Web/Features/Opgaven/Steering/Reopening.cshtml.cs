using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>Opens a closed opgave again, with an end that is still to come.</summary>
public sealed class ReopeningModel(Db db, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;

    [BindProperty]
    public ContinuationInput Input { get; set; } = new();

    public void OnGet() => Input = new() { EndsOn = Opgave.EndsOn >= clock.Today() ? Opgave.EndsOn : clock.Today().AddMonths(3) };

    public async Task<IActionResult> OnPost()
    {
        Opgave.Reopen(clock.Now(), Input.EndsOn);
        await db.SaveChangesAsync();
        return ToSteering().WithNotice("De opgave staat weer open.");
    }
}
