using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Step 2: theme, task field, period and place, with a first guess from the text.</summary>
[AcceptInvalid]
public sealed class PlaceModel(Db db, Vocabulary.Vocabulary vocabulary, Language language, TimeProvider clock) : DraftPage(db), IPlaceForm
{
    private readonly Db db = db;

    [BindProperty]
    public PlaceInput Where { get; set; } = new();

    public Vocabulary.Vocabulary Vocabulary => vocabulary;
    public IReadOnlyList<Expertise> Concepts { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        Concepts = language.Read(vocabulary, Opgave);
        return null;
    }

    public void OnGet()
    {
        Where = PlaceInput.Of(Opgave);
        Where = Where with { ThemeId = Where.ThemeId ?? Concepts.MostLikelyTheme() };
    }

    public async Task<IActionResult> OnPost()
    {
        foreach (var (field, message) in Where.Unknown(nameof(Where), vocabulary))
        {
            ModelState.AddModelError(field, message);
        }

        if (!MayLeave(Where.Missing(nameof(Where), clock.Today())))
        {
            return ShowErrors();
        }

        Where.ApplyTo(Opgave);
        await db.SaveChangesAsync();
        return Go(StoryUrl, WantedUrl);
    }
}
