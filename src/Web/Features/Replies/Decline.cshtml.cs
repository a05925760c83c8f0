using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Replies;

/// <summary>The owner says no, with a reason.</summary>
public sealed class DeclineModel(Db db, CurrentProfessional current, Letters letters, TimeProvider clock) : ReplyPage(db, current)
{
    private readonly Db db = db;

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    protected override bool IsFor(bool owner) => owner;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Reply.Decline(Input.Reason!.Value, Input.Text, clock.Now());
        db.Send(letters.Declined(Reply), clock.Now());
        await db.SaveChangesAsync();
        return ToConversation().WithNotice("De ander krijgt bericht.");
    }
}
