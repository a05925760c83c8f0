using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.People;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Invitations;

/// <summary>Invites someone who can be found, with a personal line. Whoever may not be found is not there.</summary>
[EnableRateLimiting(RateLimits.Mailing)]
public sealed class NewModel(Db db, PeopleFinder finder, CurrentProfessional current, Letters letters, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;
    private Professional person = null!;

    [FromQuery(Name = "bijdrage")]
    public Guid ContributionId { get; set; }

    [FromQuery(Name = "persoon")]
    public Guid PersonId { get; set; }

    [BindProperty]
    public InvitationInput Input { get; set; } = new();

    public Contribution Wanted { get; private set; } = null!;
    public Rules.PersonMatch Match { get; private set; } = null!;
    public bool SeesNames { get; private set; }
    public string Name => person.NameFor(SeesNames);

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        if (!Opgave.IsOpen || Opgave.LeftSearchAt is not null)
        {
            return ToSteering().WithNotice("Uitnodigen kan alleen als je opgave open staat en te vinden is.");
        }

        Wanted = Opgave.Contributions.SingleOrDefault(c => c.Id == ContributionId)!;
        if (Wanted is null || await finder.Explain(Opgave, Wanted, PersonId) is not { } match)
        {
            return NotFound();
        }

        // Asked once more: the index may be a moment behind.
        if (await db.Professionals.Include(p => p.Account).Include(p => p.Municipality).FindableBy(Opgave.Owner, clock.Today()).SingleOrDefaultAsync(p => p.Id == PersonId) is not { } found)
        {
            return NotFound();
        }

        (Match, person) = (match, found);
        SeesNames = await current.SeesNames();
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var back = Redirect($"/opgaven/{Opgave.Slug}/mensen?bijdrage={Wanted.Id}");
        if (await db.Invitations.AnyAsync(i => i.ContributionId == Wanted.Id && i.ProfessionalId == PersonId && i.OpenMark == 1))
        {
            return back.WithNotice("Deze collega heeft je uitnodiging al.");
        }

        await EnsureNotAnswered();
        var invitation = Invitation.To(Wanted, person, Input.Line, askedAnyway: false, clock.Now());
        db.Invitations.Add(invitation);
        db.Send(letters.InvitationSent(invitation), clock.Now());
        await db.SaveChangesAsync();
        return back.WithNotice("Je uitnodiging is verstuurd.");
    }

    // Who said no is left in peace; who replied already waits for an answer, not for an invitation.
    private async Task EnsureNotAnswered()
    {
        if (await db.Invitations.AnyAsync(i => i.ContributionId == Wanted.Id && i.ProfessionalId == PersonId && i.Status == InvitationStatus.Declined))
        {
            throw new RefusedException("Deze collega zei al nee tegen deze bijdrage.");
        }

        if (await db.Replies.AnyAsync(r => r.ContributionId == Wanted.Id && r.ProfessionalId == PersonId && (r.OpenMark == 1 || r.Status == ReplyStatus.Agreed)))
        {
            throw new RefusedException("Deze collega heeft zelf al gereageerd. Kijk bij je reacties.");
        }
    }
}
