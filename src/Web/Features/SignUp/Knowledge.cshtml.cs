using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Vocabulary.Esco;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>Screen 2: three things you know. What the function and the taste suggest is there to tap.</summary>
public sealed class KnowledgeModel(CurrentRegistration current, Language language, Vocabulary.Vocabulary vocabulary, EscoJobTitles jobTitles, Db db) : SignUpPage(current)
{
    private const int MostSuggestions = 10;
    private const int MostFound = 8;

    // What only shares part of a word with the function would look like a guess.
    private const int LeastPercentOfBest = 60;

    // For a function that says nothing: broad words that many people tap.
    private static readonly string[] Broad = ["projectleiding", "participatie", "communicatie", "juridisch", "subsidies", "financien", "gegevens", "wonen"];

    [BindProperty]
    public KnowledgeInput Input { get; set; } = new();

    [BindProperty(Name = "zoekwoord")]
    public string? Word { get; set; }

    public IReadOnlyList<ExpertiseChoice> Chosen { get; private set; } = [];
    public IReadOnlyList<ExpertiseChoice> Suggestions { get; private set; } = [];
    public IReadOnlyList<ExpertiseChoice>? Found { get; private set; }

    /// <summary>Whether ESCO suggested something, which is then said.</summary>
    public bool UsesEsco { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        Input = new() { Expertise = [.. (HttpMethods.IsPost(Request.Method) ? Input.Expertise : Registration.Expertise).Where(id => vocabulary.FindExpertise(id) is not null).Distinct()] };
        Chosen = [.. Input.Expertise.Select(id => new ExpertiseChoice(id, vocabulary.FindExpertise(id)!.Name))];
        Suggestions = [.. (await Suggested()).Select(id => new ExpertiseChoice(id, vocabulary.FindExpertise(id)!.Name))];
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPost()
    {
        if (GoesBack)
        {
            await Keep();
            return RedirectToPage("Who");
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        if (Input.Expertise.Count < Registration.LeastExpertise)
        {
            return this.Invalid("Input.Expertise", (Registration.LeastExpertise - Input.Expertise.Count) switch
            {
                1 => "Kies er nog een.",
                2 => "Kies er nog twee.",
                _ => "Kies minstens drie dingen die je weet.",
            });
        }

        await Keep();
        return RedirectToPage("Energy");
    }

    [AcceptInvalid]
    public async Task OnPostSearch()
    {
        await Keep();
        ModelState.Clear();
        Found = string.IsNullOrWhiteSpace(Word) ? [] : [.. language.Concepts.Find(Word, MostFound).Select(f => new ExpertiseChoice(f.ConceptId, f.Preferred, f.Label == f.Preferred ? null : f.Label))];
    }

    private async Task Keep()
    {
        Registration.Expertise = [.. Input.Expertise.Take(30)];
        await db.SaveChangesAsync();
    }

    private async Task<IEnumerable<string>> Suggested()
    {
        var byFunction = language.Concepts.Suggest(Registration.Function ?? "", MostSuggestions);
        var clear = byFunction.Where(f => f.Score * 100 >= byFunction[0].Score * LeastPercentOfBest).Select(f => f.ConceptId).ToList();
        var byOccupation = await jobTitles.Suggest(Registration.Function);
        UsesEsco = byOccupation.Count > 0;

        // The words of the function come first, but leave room for what the occupation of that very name needs.
        var known = Registration.Tasted.Concat(clear.Take(MostSuggestions / 2)).Concat(byOccupation).Concat(clear).Distinct().ToList();
        return known.Concat(Broad.Take(known.Count < 5 ? Broad.Length : 0)).Where(id => vocabulary.FindExpertise(id) is not null).Distinct().Take(MostSuggestions);
    }
}
