using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Replies;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>Takes a published opgave back, with a reason.</summary>
public sealed class WithdrawalModel(Db db, Letters letters, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;

    [BindProperty]
    public WithdrawalInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Opgave.Withdraw(Input.Because!, clock.Now());
        await db.EndWhatCannotGoOn(Opgave, letters, clock.Now());
        await db.SaveChangesAsync();
        return ToSteering().WithNotice("De opgave is ingetrokken.");
    }
}
