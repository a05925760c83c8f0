using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Stewardship.People;

/// <summary>Says no to a sign-up, with a reason that the person gets by mail.</summary>
public sealed class RefusalModel(Db db, IOptions<SiteOptions> site, TimeProvider clock) : PageModel, ILoadFirst
{
    [BindProperty]
    public RefusalInput Input { get; set; } = new();

    public Professional Person { get; private set; } = null!;

    public async Task<IActionResult?> Load()
    {
        if (!Guid.TryParse((string?)RouteData.Values["id"], out var id)
            || await db.Professionals.Include(p => p.Account).Include(p => p.Employer).SingleOrDefaultAsync(p => p.Id == id) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        Person.Refuse(Input.Because!, clock.Now());
        db.OutgoingMails.Add(new Letter(Person.Account.Email!, "We konden je aanmelding niet bevestigen", Person.Name,
        [
            $"Je meldde je aan als collega van {Person.Employer.Name}. Dat konden we niet bevestigen.",
            $"De reden: {Input.Because}",
            $"Klopt dit niet? Mail dan naar {site.Value.Contact}. Tot die tijd zie je geen namen en kunnen anderen je niet vinden.",
        ]).ToMail(clock.Now()));
        await db.SaveChangesAsync();
        return Redirect("/beheer/aanmeldingen").WithNotice($"{Person.Name} is afgewezen en krijgt een mail met de reden.");
    }
}

public sealed record RefusalInput
{
    [Required(ErrorMessage = "Schrijf waarom: deze zin gaat mee in de mail."), StringLength(500)]
    [Display(Name = "Waarom niet?", Description = "Deze tekst gaat mee in de mail. Schrijf wat iemand kan doen om het op te lossen.")]
    public string? Because { get; set; }
}
