using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Invitations;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies.Rounds;

/// <summary>Invitations that nobody answered in time expire; the owner is told.</summary>
public sealed class InvitationRound(Letters letters) : IRound
{
    public IQueryable<Guid> Due(Db db, DateTime now)
    {
        var since = now.AddDays(-Invitation.DaysToAnswer);
        return db.Invitations.Where(i => i.Status == InvitationStatus.Sent && i.SentAt <= since && !i.Contribution.Opgave.IsDemo).OrderBy(i => i.SentAt).Select(i => i.Id);
    }

    public async Task Tend(Db db, Guid id, DateTime now, CancellationToken stop)
    {
        if (await db.Invitations.WithBothSides().SingleOrDefaultAsync(i => i.Id == id, stop) is { IsOpen: true } invitation)
        {
            invitation.Expire(now);
            db.Send(letters.InvitationExpired(invitation), now);
        }
    }
}
