using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Invitations;

/// <summary>A page about an invitation, for the one who was invited; for anyone else it is not there.</summary>
public abstract class InvitationPage(Db db, CurrentProfessional current) : PageModel, ILoadFirst
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public Invitation Invitation { get; private set; } = null!;
    public Opgave Opgave => Invitation.Contribution.Opgave;
    public bool SeesNames { get; private set; }

    /// <summary>The reply that it became.</summary>
    public Guid? ReplyId { get; private set; }

    public virtual async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var found = await db.Invitations.WithBothSides().SingleOrDefaultAsync(i => i.Id == Id && i.ProfessionalId == me);
        if (found is null)
        {
            return NotFound();
        }

        Invitation = found;
        SeesNames = await current.SeesNames();
        ReplyId = await db.Replies.Where(r => r.InvitationId == Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync();
        return null;
    }
}
