using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven.New;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Opgaven.Editing;

/// <summary>Changes a published opgave. Two who do so at once: the second is told, with what was typed kept.</summary>
public sealed class EditModel(Db db, Vocabulary.Vocabulary vocabulary, TimeProvider clock) : OwnersPage(db), IStoryForm, IPlaceForm
{
    private readonly Db db = db;

    [BindProperty]
    public StoryInput Input { get; set; } = new();

    [BindProperty]
    public PlaceInput Where { get; set; } = new();

    public Vocabulary.Vocabulary Vocabulary => vocabulary;

    public override async Task<IActionResult?> Load() =>
        await base.Load() ?? (Opgave.Status == OpgaveStatus.Draft ? Redirect($"/opgaven/{Opgave.Slug}/concept") : null);

    public void OnGet()
    {
        Input = StoryInput.Of(Opgave);
        Where = PlaceInput.Of(Opgave);
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPost()
    {
        foreach (var (field, message) in Input.Missing(nameof(Input)).Concat(Where.Missing(nameof(Where), clock.Today())).Concat(Where.Unknown(nameof(Where), vocabulary)))
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        SaveOver(Opgave, Input.Version);
        Input.ApplyTo(Opgave);
        Where.ApplyTo(Opgave);
        await db.SaveChangesAsync();
        return ToSteering().WithNotice("Je opgave is aangepast.");
    }

    public override void Refresh()
    {
        ModelState.Remove("Input.Version");
        Input = Input with { Version = Opgave.Version };
    }
}
