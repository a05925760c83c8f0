using GemeenteVanNu.Features.Invitations;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies;

public static class ReplyQueries
{
    /// <summary>The replies that someone sent, newest first, with what the partial <c>_ReplyItem</c> shows.</summary>
    public static IQueryable<Reply> RepliesOf(this IQueryable<Reply> replies, Guid professional) => replies
        .Include(r => r.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Municipality)
        .Where(r => r.ProfessionalId == professional).OrderByDescending(r => r.SentAt);

    /// <summary>The invitations that someone got, newest first, with what the partial <c>_InvitationItem</c> shows.</summary>
    public static IQueryable<Invitation> InvitationsOf(this IQueryable<Invitation> invitations, Guid professional) => invitations
        .Include(i => i.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Municipality)
        .Where(i => i.ProfessionalId == professional).OrderByDescending(i => i.SentAt);

    /// <summary>Both sides and their addresses, for pages and mails.</summary>
    public static IQueryable<Reply> WithBothSides(this IQueryable<Reply> replies) => replies
        .Include(r => r.Messages)
        .Include(r => r.Professional).ThenInclude(p => p.Account)
        .Include(r => r.Professional).ThenInclude(p => p.Municipality)
        .Include(r => r.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Municipality)
        .Include(r => r.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Owner).ThenInclude(p => p.Account)
        .Include(r => r.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Owner).ThenInclude(p => p.Municipality);

    public static IQueryable<Invitation> WithBothSides(this IQueryable<Invitation> invitations) => invitations
        .Include(i => i.Professional).ThenInclude(p => p.Account)
        .Include(i => i.Professional).ThenInclude(p => p.Municipality)
        .Include(i => i.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Municipality)
        .Include(i => i.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Owner).ThenInclude(p => p.Account)
        .Include(i => i.Contribution).ThenInclude(c => c.Opgave).ThenInclude(o => o.Owner).ThenInclude(p => p.Municipality);
}
