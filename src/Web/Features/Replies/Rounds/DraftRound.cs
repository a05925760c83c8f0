using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies.Rounds;

/// <summary>Drafts that wait for a work address that is confirmed by now, and drafts thrown away long enough ago.</summary>
public sealed class DraftRound(Letters letters) : IRound
{
    public IQueryable<Guid> Due(Db db, DateTime now)
    {
        var since = now.AddDays(-Opgave.QuietDays);
        return db.Opgaven.Where(o => o.Status == OpgaveStatus.Draft && (o.DiscardedAt <= since || (o.PublicationRequestedAt != null && o.Owner.ConfirmedAt != null)))
            .OrderBy(o => o.Id).Select(o => o.Id);
    }

    public async Task Tend(Db db, Guid id, DateTime now, CancellationToken stop)
    {
        var draft = await db.Opgaven.WithEverything().SingleOrDefaultAsync(o => o.Id == id && o.Status == OpgaveStatus.Draft, stop);
        if (draft?.DiscardedAt is not null)
        {
            db.Opgaven.Remove(draft);
        }
        else if (draft is { PublicationRequestedAt: not null } && draft.WhatIsMissing(now.DutchDay()).Any())
        {
            db.Send(letters.PublicationDropped(draft, now.DutchDay()), now);
            draft.DropPublicationRequest();
        }
        else if (draft is { PublicationRequestedAt: not null })
        {
            draft.Publish(ownerIsConfirmed: true, now);
            db.Send(letters.Published(draft), now);
        }
    }
}
