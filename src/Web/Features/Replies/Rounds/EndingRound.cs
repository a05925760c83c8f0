using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies.Rounds;

/// <summary>A reply or invitation that came in at the very moment the last place was taken: nothing can come of it, so it ends too.</summary>
public sealed class EndingRound(Letters letters) : IRound
{
    public IQueryable<Guid> Due(Db db, DateTime now) =>
        db.Replies.Where(r => r.OpenMark == 1).Select(r => r.Contribution).Union(db.Invitations.Where(i => i.OpenMark == 1).Select(i => i.Contribution))
            .Where(c => !c.Opgave.IsDemo && (c.Status == ContributionStatus.Filled || (c.Opgave.Status != OpgaveStatus.Published && c.Opgave.Status != OpgaveStatus.InProgress)))
            .Select(c => c.OpgaveId).Distinct();

    public async Task Tend(Db db, Guid id, DateTime now, CancellationToken stop) =>
        await db.EndWhatCannotGoOn(await db.Opgaven.WithEverything().SingleAsync(o => o.Id == id, stop), letters, now, stop);
}
