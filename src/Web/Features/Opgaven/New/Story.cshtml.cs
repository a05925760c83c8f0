using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Step 1 of a draft that exists.</summary>
[AcceptInvalid]
public sealed class StoryModel(Db db) : DraftPage(db), IStoryForm
{
    private readonly Db db = db;

    [BindProperty]
    public StoryInput Input { get; set; } = new();

    public void OnGet() => Input = StoryInput.Of(Opgave);

    public async Task<IActionResult> OnPost()
    {
        if (!MayLeave(Input.Missing(nameof(Input))))
        {
            return ShowErrors();
        }

        Input.ApplyTo(Opgave);
        await db.SaveChangesAsync();
        return Go(null, PlaceUrl);
    }
}
