using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies;

/// <summary>What ends along with a contribution that is filled or an opgave that is closed.</summary>
public static class Endings
{
    /// <summary>
    /// Ends the open replies and invitations of an opgave that nothing can come of any more, and tells the people; who takes part
    /// in what is closed now hears that too. Call it after the transition and before SaveChanges, so that all of it happens or nothing.
    /// </summary>
    public static async Task EndWhatCannotGoOn(this Db db, Opgave opgave, Letters letters, DateTime now, CancellationToken stop = default)
    {
        // What the caller changed is not in the database yet: the entities say how it stands.
        var replies = await db.Replies.WithBothSides().Where(r => r.Contribution.OpgaveId == opgave.Id && r.OpenMark == 1).ToListAsync(stop);
        foreach (var reply in replies.Where(r => r.IsOpen && !(opgave.IsOpen && r.Contribution.IsOpen)))
        {
            reply.EndWithOpgave(now);
            db.Send(letters.EndedWithOpgave(reply), now);
        }

        var invitations = await db.Invitations.WithBothSides().Where(i => i.Contribution.OpgaveId == opgave.Id && i.OpenMark == 1).ToListAsync(stop);
        foreach (var invitation in invitations.Where(i => i.IsOpen && !(opgave.IsOpen && i.Contribution.IsOpen)))
        {
            invitation.EndWithOpgave(now);
            db.Send(letters.InvitationEnded(invitation), now);
        }

        await TellWhoTakePart(db, opgave, letters, now, stop);
    }

    /// <summary>Whose reply or invitation ends when this reply takes the last place; nobody while there is room for more.</summary>
    public static async Task<IReadOnlyList<Professional>> WhoseTurnEndsWith(this Db db, Reply reply)
    {
        var wanted = reply.Contribution;
        if (!reply.IsOpen || !wanted.IsOpen || wanted.Agreed + 1 < wanted.People)
        {
            return [];
        }

        var others = db.Replies.Where(r => r.ContributionId == wanted.Id && r.OpenMark == 1).Select(r => r.ProfessionalId)
            .Union(db.Invitations.Where(i => i.ContributionId == wanted.Id && i.OpenMark == 1).Select(i => i.ProfessionalId));
        return await db.Professionals.AsNoTracking().Include(p => p.Municipality).Where(p => p.Id != reply.ProfessionalId && others.Contains(p.Id)).OrderBy(p => p.Name).ToListAsync();
    }

    // Only at the closing itself: a round that comes by later finds nothing changed.
    private static async Task TellWhoTakePart(Db db, Opgave opgave, Letters letters, DateTime now, CancellationToken stop)
    {
        if (opgave.IsOpen || !db.Entry(opgave).Property(o => o.Status).IsModified)
        {
            return;
        }

        var agreed = await db.Replies.WithBothSides().AgreedOn(opgave.Id).Where(r => r.ProfessionalId != opgave.OwnerId).OrderBy(r => r.ClosedAt).ToListAsync(stop);
        foreach (var reply in agreed.DistinctBy(r => r.ProfessionalId))
        {
            db.Send(opgave.Status == OpgaveStatus.Completed ? letters.OpgaveCompleted(reply) : letters.OpgaveWithdrawn(reply), now);
        }
    }
}
