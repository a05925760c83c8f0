using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.EntityFrameworkCore;
using System.Security.Claims;

namespace GemeenteVanNu.Features.Mine;

/// <summary>Something that waits for the one who is signed in, with the verb to do it and how long it waits.</summary>
public sealed record WaitingFor(string Text, string Detail, string Action, string Url);

/// <summary>Everything that waits for someone, what others wait for first.</summary>
public static class Waiting
{
    // People who do it together need not answer a last "tot dinsdag".
    private const int DaysOfTalk = 14;

    public static async Task<IReadOnlyList<WaitingFor>> For(Db db, Professional person, ClaimsPrincipal user, DateTime now) =>
    [
        .. await Invitations(db, person.Id), .. await NewReplies(db, person.Id), .. await Conversations(db, person, now), .. await Drafts(db, person),
        .. await Steward(db, user), .. await Coordinator(db, user),
    ];

    private static async Task<IEnumerable<WaitingFor>> Invitations(Db db, Guid me) =>
        (await db.Invitations.Where(i => i.ProfessionalId == me && i.Status == InvitationStatus.Sent).OrderBy(i => i.SentAt)
            .Select(i => new { i.Id, i.SentAt, i.Contribution.Opgave.Title, Municipality = i.Contribution.Opgave.Municipality.Name }).ToListAsync())
        .Select(i => new WaitingFor(
            $"{i.Municipality} nodigt je uit voor ‘{i.Title}’", $"Antwoord tot en met {i.SentAt.AddDays(Invitation.DaysToAnswer - 1).DutchDay().InWords()}.", "Bekijk de uitnodiging", $"/uitnodigingen/{i.Id}"));

    private static async Task<IEnumerable<WaitingFor>> NewReplies(Db db, Guid me) =>
        (await db.Replies.Where(r => r.Contribution.Opgave.OwnerId == me && r.Status == ReplyStatus.Sent)
            .GroupBy(r => new { r.Contribution.Opgave.Slug, r.Contribution.Opgave.Title })
            .Select(g => new { g.Key.Slug, g.Key.Title, Count = g.Count(), First = g.Min(r => r.SentAt) }).ToListAsync())
        .OrderBy(o => o.First).Select(o => new WaitingFor(
            o.Count == 1 ? $"Iemand wil meedoen met ‘{o.Title}’" : $"{o.Count} collega’s willen meedoen met ‘{o.Title}’", $"{(o.Count == 1 ? "Sinds" : "De eerste sinds")} {o.First.DutchDay().InWords()}.",
            o.Count == 1 ? "Bekijk de reactie" : "Bekijk de reacties", $"/opgaven/{o.Slug}/reacties"));

    private static async Task<IEnumerable<WaitingFor>> Conversations(Db db, Professional me, DateTime now) =>
        (await db.Replies.AsNoTracking().Include(r => r.Messages.OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id).Take(1))
            .Include(r => r.Professional).ThenInclude(p => p.Municipality)
            .Include(r => r.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Owner).ThenInclude(p => p.Municipality)
            .Where(r => (r.OpenMark != null || r.Status == ReplyStatus.Agreed) && (r.ProfessionalId == me.Id || r.Contribution.Opgave.OwnerId == me.Id)).ToListAsync())
        .Where(r => IsMyTurn(r, r.Messages.FirstOrDefault(), me.Id, now)).OrderBy(r => r.Messages.FirstOrDefault()?.SentAt ?? r.SentAt)
        .Select(r => r.Messages.FirstOrDefault() is { } last
            ? new WaitingFor($"Nieuw bericht van {Author(r, last, me)} over ‘{r.Contribution.Opgave.Title}’", $"Van {last.SentAt.DutchDay().InWords()}.", "Lees en antwoord", $"/reacties/{r.Id}")
            : new WaitingFor($"{r.Professional.HeadingFor(me.IsConfirmed)} wil meepraten over ‘{r.Contribution.Opgave.Title}’", $"Nam je uitnodiging aan op {r.SentAt.DutchDay().InWords()}.", "Begin het gesprek", $"/reacties/{r.Id}"));

    // The last word was the other side's; who accepted an invitation waits for the owner to begin.
    private static bool IsMyTurn(Reply reply, Message? last, Guid me, DateTime now) => (reply.Status, last) switch
    {
        (ReplyStatus.InConversation, null) => reply.ProfessionalId != me,
        (_, null) => false,
        (_, { } said) when said.AuthorId == me => false,
        (ReplyStatus.Sent, _) => reply.ProfessionalId == me,
        (ReplyStatus.Agreed, { } said) => said.SentAt > reply.ClosedAt && said.SentAt > now.AddDays(-DaysOfTalk),
        _ => true,
    };

    private static string Author(Reply reply, Message said, Professional me) => said.AuthorId == reply.ProfessionalId ? reply.Professional.NameFor(me.IsConfirmed)
        : said.AuthorId == reply.Contribution.Opgave.OwnerId ? reply.Contribution.Opgave.Owner.NameFor(me.IsConfirmed) : "de vorige trekker";

    private static async Task<IEnumerable<WaitingFor>> Drafts(Db db, Professional me) =>
        (await db.Opgaven.Where(o => o.OwnerId == me.Id && o.Status == OpgaveStatus.Draft && o.DiscardedAt == null && o.PublicationRequestedAt == null).OrderByDescending(o => o.CreatedAt)
            .Select(o => new { o.Slug, o.Title, o.CreatedAt }).ToListAsync())
        .Select(o => new WaitingFor(
            o.Title.Length == 0 ? "Je begon aan een opgave" : $"Je begon aan ‘{o.Title}’", $"Op {o.CreatedAt.DutchDay().InWords()}. Nog niemand ziet hem.", "Maak je opgave af", $"/opgaven/{o.Slug}/concept"));

    private static async Task<IEnumerable<WaitingFor>> Steward(Db db, ClaimsPrincipal user)
    {
        var unconfirmed = user.IsSteward() ? await db.Professionals.CountAsync(p => p.ConfirmedAt == null) : 0;
        return unconfirmed == 0 ? [] : [new($"{unconfirmed.Counted("aanmelding wacht", "aanmeldingen wachten")} op jou als beheerder", "Tot je die bevestigt, zien zij geen namen.", "Bekijk de aanmeldingen", "/beheer")];
    }

    private static async Task<IEnumerable<WaitingFor>> Coordinator(Db db, ClaimsPrincipal user)
    {
        var found = new List<WaitingFor>();
        foreach (var code in user.IsInRole(nameof(Role.Coordinator)) ? user.FindAll(PrincipalFactory.Municipality).Select(c => c.Value) : [])
        {
            var waiting = await db.Opgaven.CountAsync(o => o.MunicipalityCode == code && o.Status == OpgaveStatus.Draft && o.PublicationRequestedAt != null);
            if (waiting > 0 && await db.Municipalities.FindAsync(code) is { } municipality)
            {
                found.Add(new($"{waiting.Counted("opgave", "opgaven")} van {municipality.Name} wacht{(waiting == 1 ? "" : "en")} op een bevestigd werkadres", "Vraag de beheerder om het werkadres te bevestigen.", $"Bekijk {municipality.Name}", $"/gemeenten/{municipality.Slug}"));
            }
        }

        return found;
    }
}
