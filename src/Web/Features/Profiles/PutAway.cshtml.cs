using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

/// <summary>Puts a suggestion away; undoing brings it back.</summary>
public sealed class PutAwayModel(Db db) : ProfilePart(db)
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(ProfileSuggestion.Exists(Key) ? null : NotFound());

    public IActionResult OnGet() => LocalRedirect(Overview);

    public async Task<IActionResult> OnPost()
    {
        Person.SuggestionsPutAway = [.. Person.SuggestionsPutAway.Append(Key).Distinct()];
        await Db.SaveChangesAsync();
        return LocalRedirect(Overview).WithNotice("Goed, we vragen er niet meer naar.", $"/mijn/profiel/suggesties/{Key}/verberging?handler=terug");
    }

    public async Task<IActionResult> OnPostTerug()
    {
        Person.SuggestionsPutAway = [.. Person.SuggestionsPutAway.Where(k => k != Key)];
        await Db.SaveChangesAsync();
        return LocalRedirect(Overview);
    }
}
