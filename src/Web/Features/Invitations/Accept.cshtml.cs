using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.Invitations;

/// <summary>Yes: the invitation becomes a reply in conversation.</summary>
[EnableRateLimiting(RateLimits.Mailing)]
public sealed class AcceptModel(Db db, CurrentProfessional current, Letters letters, TimeProvider clock) : InvitationPage(db, current)
{
    private readonly Db db = db;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (ReplyId is { } earlier)
        {
            return Redirect($"/reacties/{earlier}");
        }

        var reply = Invitation.Accept(clock.Now());
        db.Replies.Add(reply);
        db.Send(letters.InvitationAccepted(Invitation, reply), clock.Now());
        await db.SaveChangesAsync();
        return Redirect($"/reacties/{reply.Id}").WithNotice("Fijn! Jullie zijn nu in gesprek.");
    }
}
