using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Stewardship.Opgaven;

/// <summary>Takes an opgave offline that does not belong here; its owner gets the reason, and what was going on with it ends.</summary>
public sealed class WithdrawalModel(Db db, Letters letters, IOptions<SiteOptions> site, TimeProvider clock) : PageModel, ILoadFirst
{
    [BindProperty]
    public WithdrawalInput Input { get; set; } = new();

    public Opgave Opgave { get; private set; } = null!;

    public async Task<IActionResult?> Load()
    {
        var slug = (string?)RouteData.Values["slug"];
        if (await db.Opgaven.Include(o => o.Municipality).Include(o => o.Owner.Account).Include(o => o.Contributions)
            .SingleOrDefaultAsync(o => o.Slug == slug && o.Status != OpgaveStatus.Draft) is not { } opgave)
        {
            return NotFound();
        }

        Opgave = opgave;
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        Opgave.WithdrawAsSteward(Input.Because!, clock.Now());
        await db.EndWhatCannotGoOn(Opgave, letters, clock.Now());
        db.OutgoingMails.Add(new Letter(Opgave.Owner.Account.Email!, $"Je opgave ‘{Opgave.Title}’ is ingetrokken", Opgave.Owner.Name,
        [
            $"Een beheerder heeft je opgave ‘{Opgave.Title}’ van de site gehaald. Wie had gereageerd, weet dat ook, maar niet waarom.",
            $"De reden: {Input.Because}",
            $"Ben je het er niet mee eens, of kun je het oplossen? Mail dan naar {site.Value.Contact}.",
        ]).ToMail(clock.Now()));
        await db.SaveChangesAsync();
        return Redirect("/beheer/opgaven").WithNotice($"‘{Opgave.Title}’ is ingetrokken. De trekker krijgt een mail met de reden.");
    }
}

public sealed record WithdrawalInput
{
    [Required(ErrorMessage = "Schrijf waarom: deze zin gaat mee in de mail."), StringLength(500)]
    [Display(Name = "Waarom trek je deze opgave in?", Description = "Deze tekst gaat mee in de mail aan de trekker. Anderen zien hem niet.")]
    public string? Because { get; set; }
}
