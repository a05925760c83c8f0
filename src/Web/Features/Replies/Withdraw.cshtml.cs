using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Replies;

/// <summary>Someone takes the own reply back, with a reason.</summary>
public sealed class WithdrawModel(Db db, CurrentProfessional current, Letters letters, TimeProvider clock) : ReplyPage(db, current)
{
    private readonly Db db = db;

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    protected override bool IsFor(bool owner) => !owner;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        Reply.Withdraw(Input.Reason!.Value, Input.Text, clock.Now());
        db.Send(letters.Withdrawn(Reply), clock.Now());
        await db.SaveChangesAsync();
        return ToConversation().WithNotice("Je reactie is ingetrokken. De trekker krijgt bericht.");
    }
}
