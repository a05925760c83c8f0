using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies;

/// <summary>A page about one reply, for its two sides alone; for anyone else it is not there.</summary>
public abstract class ReplyPage(Db db, CurrentProfessional current) : PageModel, ILoadFirst
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public Reply Reply { get; private set; } = null!;
    public Opgave Opgave => Reply.Contribution.Opgave;
    public bool IsOwner => Opgave.OwnerId == User.Id();
    public bool SeesNames { get; private set; }

    /// <summary>Which side may come here; both unless said otherwise.</summary>
    protected virtual bool IsFor(bool owner) => true;

    public virtual async Task<IActionResult?> Load()
    {
        var me = User.Id();
        var found = await db.Replies.WithBothSides().SingleOrDefaultAsync(r => r.Id == Id && (r.ProfessionalId == me || r.Contribution.Opgave.OwnerId == me));
        if (found is null || !IsFor(found.Contribution.Opgave.OwnerId == me))
        {
            return NotFound();
        }

        Reply = found;
        SeesNames = await current.SeesNames();
        return null;
    }

    protected RedirectResult ToConversation() => Redirect($"/reacties/{Id}");
}
