using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

public sealed class PauseModel(Db db, TimeProvider clock) : ProfilePart(db)
{
    [BindProperty]
    public PauseUntil Input { get; set; } = new();

    public bool IsPaused => Person.IsPausedOn(clock.Today());

    public void OnGet() => Input = new() { Until = IsPaused ? Person.PausedUntil : null };

    public Task<IActionResult> OnPost()
    {
        Person.Pause(Input.Until!.Value, clock.Today());
        return Save($"Je hebt pauze tot {Input.Until.Value.InWords()}. Tot dan!");
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostResume()
    {
        Person.Resume();
        await Db.SaveChangesAsync();
        return LocalRedirect(Overview).WithNotice("Welkom terug. Je bent weer te vinden zoals je had gekozen.");
    }
}

public sealed record PauseUntil
{
    [Display(Name = "Op welke dag ben je terug?"), Required(ErrorMessage = "Kies op welke dag je terug bent.")]
    public DateOnly? Until { get; init; }
}
