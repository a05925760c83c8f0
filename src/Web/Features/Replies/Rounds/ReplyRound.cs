using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies.Rounds;

/// <summary>Replies that wait: the owner is reminded, then the person is told that no answer came.</summary>
public sealed class ReplyRound(Letters letters) : IRound
{
    public IQueryable<Guid> Due(Db db, DateTime now)
    {
        var since = now.AddDays(-Reply.FirstReminder);
        return db.Replies.Where(r => r.Status == ReplyStatus.Sent && r.SentAt <= since && !r.Contribution.Opgave.IsDemo).OrderBy(r => r.SentAt).Select(r => r.Id);
    }

    public async Task Tend(Db db, Guid id, DateTime now, CancellationToken stop)
    {
        var reply = await db.Replies.WithBothSides().SingleOrDefaultAsync(r => r.Id == id, stop);
        if (reply?.IsLeftUnanswered(now.DutchDay()) is true)
        {
            reply.LeaveUnanswered(now);
            db.Send(letters.Unanswered(reply), now);
        }
        else if (reply?.RemindersDue(now.DutchDay()) > reply?.RemindersSent)
        {
            reply.Remind(now);
            db.Send(letters.OwnerReminder(reply), now);
        }
    }
}
