using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Stewardship.Opgaven;

/// <summary>Puts back what a steward took offline; its owner is told.</summary>
public sealed class ReopeningModel(Db db, IOptions<SiteOptions> site, TimeProvider clock) : PageModel, ILoadFirst
{
    public Opgave Opgave { get; private set; } = null!;

    public async Task<IActionResult?> Load()
    {
        var slug = (string?)RouteData.Values["slug"];
        Opgave = (await db.Opgaven.Include(o => o.Municipality).Include(o => o.Owner.Account).SingleOrDefaultAsync(o => o.Slug == slug && o.Status != OpgaveStatus.Draft))!;
        return Opgave is null ? NotFound() : null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        Opgave.ReopenAsSteward(clock.Now());
        db.OutgoingMails.Add(new Letter(Opgave.Owner.Account.Email!, $"Je opgave ‘{Opgave.Title}’ staat weer online", Opgave.Owner.Name,
            [$"Een beheerder heeft je opgave ‘{Opgave.Title}’ heropend. Mensen kunnen weer reageren."])
        {
            Button = new("Ga naar je opgave", site.Value.Link($"/opgaven/{Opgave.Slug}/beheer")),
        }.ToMail(clock.Now()));
        await db.SaveChangesAsync();
        return Redirect("/beheer/opgaven").WithNotice($"‘{Opgave.Title}’ staat weer online. De trekker krijgt een mail.");
    }
}
