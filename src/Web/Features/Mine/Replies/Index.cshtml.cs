using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Mine.Replies;

/// <summary>Everything someone replied to or was invited for, by where it stands: what asks something of the reader first.</summary>
public sealed class IndexModel(Db db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        var me = User.Id();
        if (!await db.Professionals.AnyAsync(p => p.Id == me))
        {
            return NotFound();
        }

        var replies = await db.Replies.AsNoTracking().Where(r => r.ProfessionalId == me).OrderByDescending(r => r.SentAt)
            .Select(r => new Sent(r.Id, r.Status, r.SentAt, r.Contribution.Title, r.Contribution.Opgave.Title, r.Contribution.Opgave.Municipality.Name)).ToListAsync();
        var invitations = await db.Invitations.AsNoTracking().Where(i => i.ProfessionalId == me && i.Status != InvitationStatus.Accepted).OrderByDescending(i => i.SentAt)
            .Select(i => new Received(i.Id, i.Status, i.SentAt, i.Contribution.Title, i.Contribution.Opgave.Title, i.Contribution.Opgave.Municipality.Name)).ToListAsync();
        Section[] all =
        [
            new("Je bent gevraagd", [.. invitations.Where(i => i.Status == InvitationStatus.Sent).Select(Line)]),
            new("In gesprek", [.. replies.Where(r => r.Status == ReplyStatus.InConversation).Select(Line)]),
            new("Wacht op antwoord", [.. replies.Where(r => r.Status == ReplyStatus.Sent).Select(Line)]),
            new("Je doet mee", [.. replies.Where(r => r.Status == ReplyStatus.Agreed).Select(Line)]),
            new("Afgesloten", [.. replies.Where(r => r.Status > ReplyStatus.Agreed).Select(Line), .. invitations.Where(i => i.Status != InvitationStatus.Sent).Select(Line)]),
        ];
        Sections = [.. all.Where(s => s.Lines.Count > 0)];
        return Page();
    }

    private ReplyLine Line(Sent reply)
    {
        var (state, kind) = reply.Status switch
        {
            ReplyStatus.Sent => ("Verstuurd", BadgeKind.Waiting),
            ReplyStatus.InConversation => ("In gesprek", BadgeKind.Open),
            ReplyStatus.Agreed => ("Je doet mee", BadgeKind.Done),
            ReplyStatus.Declined => ("Ging niet door", BadgeKind.Closed),
            ReplyStatus.Withdrawn => ("Ingetrokken", BadgeKind.Closed),
            _ => ("Geen antwoord gekregen", BadgeKind.Closed),
        };
        return new(reply.Opgave, $"/reacties/{reply.Id}", state, kind, Facts(reply.Municipality, reply.Contribution, reply.At));
    }

    private ReplyLine Line(Received invitation)
    {
        var (state, kind) = invitation.Status switch
        {
            InvitationStatus.Sent => ("Wacht op jouw antwoord", BadgeKind.Waiting),
            InvitationStatus.Declined => ("Je zei nee", BadgeKind.Closed),
            _ => ("Vervallen", BadgeKind.Closed),
        };
        return new(invitation.Opgave, $"/uitnodigingen/{invitation.Id}", state, kind, Facts(invitation.Municipality, invitation.Contribution, invitation.At));
    }

    private string Facts(string municipality, string contribution, DateTime at) => $"{municipality} · {contribution} · {at.DutchDay().InWords(clock.Today())}";

    private sealed record Sent(Guid Id, ReplyStatus Status, DateTime At, string Contribution, string Opgave, string Municipality);

    private sealed record Received(Guid Id, InvitationStatus Status, DateTime At, string Contribution, string Opgave, string Municipality);
}

public sealed record Section(string Title, IReadOnlyList<ReplyLine> Lines);

public sealed record ReplyLine(string Title, string Url, string State, BadgeKind Kind, string Facts);
