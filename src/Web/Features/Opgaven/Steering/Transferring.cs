using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>A colleague of the same municipality takes an opgave over, whether the owner stays or leaves.</summary>
static class Transferring
{
    /// <summary>
    /// Hands the opgave to the colleague with this work address and tells them. Known by address, so that nobody is listed who does
    /// not want to be. The caller saves.
    /// </summary>
    public static async Task Transfer(this Db db, Opgave opgave, string? address, Letters letters, DateTime now)
    {
        var normalized = (address ?? "").ToUpperInvariant();
        var colleague = await db.Professionals.Include(p => p.Account)
            .SingleOrDefaultAsync(p => p.Account.NormalizedEmail == normalized && p.MunicipalityCode == opgave.MunicipalityCode)
            ?? throw new RefusedException($"We vinden hier geen collega van {opgave.Municipality.Name} met dit adres. Vraag je collega om zich eerst aan te melden.");

        // Nobody is both sides of one conversation: the new owner would agree with themselves.
        if (await db.Replies.AnyAsync(r => r.Contribution.OpgaveId == opgave.Id && r.ProfessionalId == colleague.Id && r.OpenMark == 1))
        {
            throw new RefusedException("Deze collega heeft zelf nog een reactie open op deze opgave. Rond die eerst af.");
        }

        if (await db.Invitations.AnyAsync(i => i.Contribution.OpgaveId == opgave.Id && i.ProfessionalId == colleague.Id && i.OpenMark == 1))
        {
            throw new RefusedException("Deze collega heeft nog een uitnodiging open voor deze opgave. Vraag je collega om die eerst te beantwoorden.");
        }

        var from = opgave.Owner.NameFor(colleague.IsConfirmed);
        opgave.TransferTo(colleague, now);
        db.Send(letters.Transferred(opgave, colleague, from), now);
    }
}
