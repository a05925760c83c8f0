using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>
/// A step of publishing. Every button saves: going on checks what was filled in, going back or leaving keeps it as it is.
/// </summary>
public abstract class DraftPage(Db db) : OwnersPage(db)
{
    /// <summary>Value of the button that goes back a step.</summary>
    public const string Back = "terug";

    /// <summary>Value of the button that leaves and goes on another time.</summary>
    public const string Later = "later";

    /// <summary>Where to after saving: on (empty), back or away.</summary>
    [BindProperty(Name = "naar")]
    public string? Towards { get; set; }

    protected bool GoesOn => Towards is not (Back or Later);

    public override async Task<IActionResult?> Load() =>
        await base.Load() ?? (Opgave.Status == OpgaveStatus.Draft ? null : ToSteering());

    /// <summary>What is wrong with broken input stays in the way whatever the button; what is missing only of going on.</summary>
    protected bool MayLeave(IEnumerable<(string Field, string Message)> missing)
    {
        if (GoesOn)
        {
            foreach (var (field, message) in missing)
            {
                ModelState.AddModelError(field, message);
            }
        }

        return ModelState.IsValid;
    }

    protected PageResult ShowErrors() => new() { StatusCode = StatusCodes.Status400BadRequest };

    protected IActionResult Go(string? backTo, string onTo) => Towards switch
    {
        Later => Redirect("/mijn").WithNotice("Je concept is bewaard. Je vindt het hier terug."),
        Back when backTo is not null => Redirect(backTo),
        _ => Redirect(onTo),
    };

    public string StoryUrl => $"/opgaven/{Opgave.Slug}/concept";
    public string PlaceUrl => $"/opgaven/{Opgave.Slug}/concept/thema";
    public string WantedUrl => $"/opgaven/{Opgave.Slug}/concept/wie";
    public string CheckUrl => $"/opgaven/{Opgave.Slug}/concept/controle";
}
