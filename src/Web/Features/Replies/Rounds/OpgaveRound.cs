using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies.Rounds;

/// <summary>Opgaven that went quiet or passed their end: the owner is asked; without an answer they leave search.</summary>
public sealed class OpgaveRound(Letters letters) : IRound
{
    public IQueryable<Guid> Due(Db db, DateTime now)
    {
        var (today, since) = (now.DutchDay(), now.AddDays(-Opgave.QuietDays));
        return db.Opgaven
            .Where(o => (o.Status == OpgaveStatus.Published || o.Status == OpgaveStatus.InProgress) && o.LeftSearchAt == null && !o.IsDemo)
            .Where(o => (o.EndsOn < today && (o.EndAskedAt == null || o.EndAskedAt <= since))
                || (!(o.EndsOn < today) && o.LastActivityAt <= since && (o.OwnerAskedAt == null || o.OwnerAskedAt <= since)))
            .OrderBy(o => o.Id).Select(o => o.Id);
    }

    public async Task Tend(Db db, Guid id, DateTime now, CancellationToken stop)
    {
        var opgave = await db.Opgaven.WithEverything().SingleAsync(o => o.Id == id, stop);
        if (!opgave.IsOpen)
        {
            return;
        }

        if (opgave.EndsOn < now.DutchDay())
        {
            AskAboutEnd(db, opgave, now);
        }
        else if (!await IsAlive(db, id, now.AddDays(-Opgave.QuietDays), stop))
        {
            opgave.AskOwner(now);
            db.Send(letters.QuietOpgave(opgave), now);
        }
    }

    private void AskAboutEnd(Db db, Opgave opgave, DateTime now)
    {
        if (opgave.EndAskedAt is null)
        {
            opgave.AskAboutEnd(now);
            db.Send(letters.EndPassed(opgave), now);
            return;
        }

        opgave.LeaveSearch(now);
        db.Send(letters.LeftSearch(opgave), now);
    }

    private static Task<bool> IsAlive(Db db, Guid opgave, DateTime since, CancellationToken stop) => db.Replies.AnyAsync(
        r => r.Contribution.OpgaveId == opgave && (r.SentAt > since || r.ClosedAt > since || r.Messages.Any(m => m.SentAt > since)), stop);
}
