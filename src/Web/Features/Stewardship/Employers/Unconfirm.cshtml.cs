using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Employers;

/// <summary>Takes a confirmation back: people with the domain no longer see names until it is certain again.</summary>
public sealed class UnconfirmModel(Db db) : EmployerPage(db)
{
    private readonly Db db = db;

    public MailDomain MailDomain { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        if (!Guid.TryParse((string?)RouteData.Values["domain"], out var id) || Domain(id) is not { IsConfirmed: true } domain)
        {
            return NotFound();
        }

        MailDomain = domain;
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        MailDomain.Unconfirm();
        var people = await db.Professionals.Include(p => p.Account).Where(p => p.EmployerId == Employer.Id && p.ConfirmedAt != null).ToListAsync();
        var stillKnown = Employer.Domains.Where(d => d.IsConfirmed).ToList();
        var lost = people.Where(p => MailDomain.Covers(p.Account.Email!) && !stillKnown.Exists(d => d.Covers(p.Account.Email!))).ToList();
        lost.ForEach(p => p.Unconfirm());
        await db.SaveChangesAsync();
        return Back($"{MailDomain.Domain} is niet meer bevestigd. {Design.DutchLists.Counted(lost.Count, "collega ziet", "collega’s zien")} geen namen meer.");
    }
}
