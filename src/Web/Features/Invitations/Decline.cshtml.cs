using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Invitations;

/// <summary>No, with a reason.</summary>
public sealed class DeclineModel(Db db, CurrentProfessional current, Letters letters, TimeProvider clock) : InvitationPage(db, current)
{
    private readonly Db db = db;

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Invitation.Decline(Input.Reason!.Value, Input.Text, clock.Now());
        db.Send(letters.InvitationDeclined(Invitation), clock.Now());
        await db.SaveChangesAsync();
        return Redirect($"/uitnodigingen/{Id}").WithNotice("Je antwoord is verstuurd.");
    }
}
