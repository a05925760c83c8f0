using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Replies;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>The opgave is done; what came out helps others.</summary>
public sealed class CompletionModel(Db db, Letters letters, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;

    [BindProperty]
    public CompletionInput Input { get; set; } = new();

    public void OnGet() => Input = new() { Outcome = Opgave.Outcome };

    public async Task<IActionResult> OnPost()
    {
        Opgave.Complete(Input.Outcome, clock.Now());
        await db.EndWhatCannotGoOn(Opgave, letters, clock.Now());
        await db.SaveChangesAsync();
        return ToSteering().WithNotice("De opgave is afgerond.");
    }
}
