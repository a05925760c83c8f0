using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>A colleague of the same municipality takes the opgave over. Known by work address, so that nobody is listed who does not want to be.</summary>
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
        var address = Input.Email!.ToUpperInvariant();
        var colleague = await db.Professionals.Include(p => p.Account)
            .SingleOrDefaultAsync(p => p.Account.NormalizedEmail == address && p.MunicipalityCode == Opgave.MunicipalityCode)
            ?? throw new RefusedException($"We vinden hier geen collega van {Opgave.Municipality.Name} met dit adres. Vraag je collega om zich eerst aan te melden.");
        if (await db.Replies.AnyAsync(r => r.Contribution.OpgaveId == Opgave.Id && r.ProfessionalId == colleague.Id && r.OpenMark == 1))
        {
            throw new RefusedException("Deze collega heeft zelf nog een reactie open op deze opgave. Rond die eerst af.");
        }

        var from = Opgave.Owner.NameFor(colleague.IsConfirmed);
        Opgave.TransferTo(colleague, clock.Now());
        db.Send(letters.Transferred(Opgave, colleague, from), clock.Now());
        await db.SaveChangesAsync();
        return Redirect($"/opgaven/{Opgave.Slug}").WithNotice("De opgave is overgedragen. Je collega krijgt bericht.");
    }
}
