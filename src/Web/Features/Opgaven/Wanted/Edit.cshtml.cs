using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven.New;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Wanted;

/// <summary>Adds a contribution (at …/bijdragen/nieuw) or changes one, of a draft and of a published opgave alike.</summary>
public sealed class EditModel(Db db, Vocabulary.Vocabulary vocabulary, Language language) : OwnersPage(db)
{
    private readonly Db db = db;
    private Contribution? wanted;

    [FromRoute(Name = "id")]
    public Guid? Id { get; set; }

    [BindProperty]
    public ContributionInput Input { get; set; } = new();

    /// <summary>Given out with the form, so that sending it twice adds one contribution.</summary>
    [BindProperty]
    public Guid NewId { get; set; }

    [BindProperty(Name = "zoekwoord")]
    public string? Word { get; set; }

    public bool IsNew => Id is null;
    public Vocabulary.Vocabulary Vocabulary => vocabulary;
    public IReadOnlyList<ExpertiseChoice> Suggestions { get; private set; } = [];
    public IReadOnlyList<ExpertiseChoice>? Found { get; private set; }
    public IEnumerable<ExpertiseChoice> Chosen => vocabulary.Chosen(Input.Expertise);
    public string BackUrl => Opgave.Status == OpgaveStatus.Draft && Opgave.Contributions.Count > 0 ? $"/opgaven/{Opgave.Slug}/concept/wie"
        : Opgave.Status == OpgaveStatus.Draft ? $"/opgaven/{Opgave.Slug}/concept/thema" : $"/opgaven/{Opgave.Slug}/beheer";

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        wanted = Opgave.Contributions.SingleOrDefault(c => c.Id == Id);
        Suggestions = [.. language.Read(vocabulary, Opgave).Select(e => new ExpertiseChoice(e.Id, e.Name))];
        return Id is not null && wanted is null ? NotFound() : null;
    }

    public void OnGet()
    {
        NewId = Guid.CreateVersion7();
        Input = wanted is null ? new() { Form = Involvement.ThinkingAlong.Slug(), Hours = 4, People = 1, Remote = true } : ContributionInput.Of(wanted);
    }

    public async Task<IActionResult> OnPost()
    {
        if (wanted is not null)
        {
            SaveOver(wanted, Input.Version);
            Input.ApplyTo(wanted);
        }
        else if (Opgave.Contributions.All(c => c.Id != NewId))
        {
            Opgave.Ask(Input.New(NewId, Opgave));
        }

        await db.SaveChangesAsync();
        return Redirect(Opgave.Status == OpgaveStatus.Draft ? $"/opgaven/{Opgave.Slug}/concept/wie" : $"/opgaven/{Opgave.Slug}/beheer");
    }

    [AcceptInvalid]
    public void OnPostSearch()
    {
        // Half a form is no error yet.
        foreach (var field in ModelState.Values)
        {
            field.Errors.Clear();
        }

        Found = [.. language.Concepts.Find(Word ?? "", 12).Select(f => new ExpertiseChoice(f.ConceptId, f.Preferred, f.Label == f.Preferred ? null : f.Label))];
    }

    public override void Refresh()
    {
        ModelState.Remove("Input.Version");
        Input = Input with { Version = wanted?.Version ?? 0 };
    }
}
