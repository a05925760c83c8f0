using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Step 3: who is wanted. Without a contribution it asks for the first one at once.</summary>
public sealed class WantedModel(Db db) : DraftPage(db)
{
    public IActionResult OnGet() => Opgave.Contributions.Count == 0 ? Redirect($"/opgaven/{Opgave.Slug}/bijdragen/nieuw") : Page();
}
