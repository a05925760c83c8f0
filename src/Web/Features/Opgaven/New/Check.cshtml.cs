using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Step 4: what others do already, a preview, and publishing.</summary>
public sealed class CheckModel(Db db, Vocabulary.Vocabulary vocabulary, LikeDraft like, TimeProvider clock) : DraftPage(db)
{
    private const int Shown = 5;

    public Elsewhere Elsewhere { get; private set; } = null!;
    public string? Theme => vocabulary.FindTheme(Opgave.ThemeId)?.Name;
    public bool IsConfirmed => Opgave.Owner.IsConfirmed;

    /// <summary>What is missing, each with the step where it is filled in.</summary>
    public IReadOnlyList<(string Message, string Url)> Missing => [.. Opgave.MissingWithSteps(clock.Today())];

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        Elsewhere = await like.Find(Opgave, Shown);
        return null;
    }

    public void OnGet()
    {
    }
}
