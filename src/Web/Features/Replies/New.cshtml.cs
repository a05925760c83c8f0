using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies;

/// <summary>"Ik doe mee" with a short motivation.</summary>
[EnableRateLimiting(RateLimits.Mailing)]
public sealed class NewModel(Db db, CurrentProfessional current, Letters letters, TimeProvider clock) : PageModel, ILoadFirst
{
    private Professional me = null!;

    [FromRoute(Name = "slug")]
    public string Slug { get; set; } = "";

    /// <summary>The contribution that was chosen on the page of the opgave.</summary>
    [FromQuery(Name = "bijdrage")]
    public Guid? Asked { get; set; }

    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    public Opgave Opgave { get; private set; } = null!;
    public bool IsOwn => Opgave.OwnerId == me.Id;
    public IReadOnlyList<Contribution> Open => Opgave.IsOpen ? [.. Opgave.Contributions.Where(c => c.IsOpen).OrderBy(c => c.Order)] : [];
    public IEnumerable<Choice> Choices => Open.Select(c => new Choice(c.Id.ToString(), c.Title, $"{c.Form.Dutch()}, {c.HoursInWords}"));

    public async Task<IActionResult?> Load()
    {
        if (await current.Get() is not { } professional)
        {
            return Forbid();
        }

        me = professional;
        Opgave = (await db.Opgaven.WithSlug(db, Slug).WithEverything().SingleOrDefaultAsync())!;
        return Opgave is null || !(Opgave.IsPublic || IsOwn) ? NotFound() : null;
    }

    public async Task<IActionResult> OnGet()
    {
        Input = new() { ContributionId = Asked };
        return await Earlier(Asked ?? (Open.Count == 1 ? Open[0].Id : null)) ?? Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Opgave.Contributions.SingleOrDefault(c => c.Id == Input.ContributionId) is not { } wanted)
        {
            return NotFound();
        }

        if (await Earlier(wanted.Id) is { } elsewhere)
        {
            return elsewhere;
        }

        var reply = Reply.To(wanted, me, Input.Motivation, clock.Now());
        db.Replies.Add(reply);
        db.Send(letters.ReplySent(reply), clock.Now());
        await db.SaveChangesAsync();
        return Redirect($"/reacties/{reply.Id}").WithNotice("Je reactie is verstuurd. We laten het je weten als er antwoord is.");
    }

    // One open reply per person: a second one, or an invitation that waits, is shown instead.
    private async Task<IActionResult?> Earlier(Guid? contribution)
    {
        if (await db.Replies.FirstOrDefaultAsync(r => r.ContributionId == contribution && r.ProfessionalId == me.Id && (r.OpenMark == 1 || r.Status == ReplyStatus.Agreed)) is { } reply)
        {
            return Redirect($"/reacties/{reply.Id}").WithNotice(reply.IsOpen ? "Je hebt al gereageerd op deze bijdrage. Hier is je reactie." : "Je doet al mee met deze bijdrage.");
        }

        return await db.Invitations.FirstOrDefaultAsync(i => i.ContributionId == contribution && i.ProfessionalId == me.Id && i.OpenMark == 1) is { } invitation
            ? Redirect($"/uitnodigingen/{invitation.Id}").WithNotice("Je bent voor deze bijdrage uitgenodigd. Hier kun je ja zeggen.")
            : null;
    }
}
