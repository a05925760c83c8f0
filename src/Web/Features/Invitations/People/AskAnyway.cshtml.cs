using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven.Wanted;
using GemeenteVanNu.Features.Replies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Invitations.People;

/// <summary>"Vraag het toch": when nobody fits, the nearest people who agreed to be asked get an invitation. Now and then, not every day.</summary>
public sealed class AskAnywayModel(Db db, PeopleFinder finder, Letters letters, TimeProvider clock) : ContributionPage(db)
{
    public const int AtMost = 5, DaysBetween = 7;

    private readonly Db db = db;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Wanted.EnsureTakesPeople();
        await EnsureMayAsk();
        var chosen = await finder.AskAnyway(Opgave, Wanted, AtMost);
        var people = await db.Professionals.Include(p => p.Account).Include(p => p.Municipality).Where(p => chosen.Contains(p.Id) && p.OpenToAskAt != null && p.RefusedAt == null).ToListAsync();
        if (people.Count == 0)
        {
            throw new RefusedException("Er is nu niemand die we nog kunnen vragen.");
        }

        foreach (var person in people)
        {
            var invitation = Invitation.To(Wanted, person, null, askedAnyway: true, clock.Now());
            db.Invitations.Add(invitation);
            db.Send(letters.InvitationSent(invitation), clock.Now());
        }

        await db.SaveChangesAsync();
        return Redirect($"/opgaven/{Opgave.Slug}/mensen?bijdrage={Id}").WithNotice($"We vragen het aan {people.Count.Counted("collega", "collega’s")}. Je krijgt bericht als iemand antwoordt.");
    }

    private async Task EnsureMayAsk()
    {
        var since = clock.Now().AddDays(-DaysBetween);
        if (await db.Invitations.AnyAsync(i => i.ContributionId == Id && i.AskedAnyway && i.SentAt > since))
        {
            throw new RefusedException($"Je vroeg dit al in de afgelopen {DaysBetween} dagen. Probeer het later nog eens.");
        }

        if ((await finder.People(Opgave, Wanted, Rules.PeopleSort.Nearest, null, Rules.Page.First(1))).Outcome == Rules.Outcome.Found)
        {
            throw new RefusedException("Er zijn collega’s die helemaal passen. Nodig hen eerst uit.");
        }
    }
}
