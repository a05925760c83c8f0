using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

public sealed class ExpertiseListModel(Db db, Vocabulary.Vocabulary vocabulary, Language language) : ProfilePart(db)
{
    private const int MostFound = 12;

    [BindProperty]
    public ExpertiseInput Input { get; set; } = new();

    [BindProperty(Name = "zoekwoord")]
    public string? Word { get; set; }

    public IReadOnlyList<ExpertiseChoice>? Found { get; private set; }

    public IEnumerable<Choice> Levels { get; } =
        [new("2", "Ik werk ermee"), new("1", "Ik ken het"), new("3", "Ik help anderen ermee"), new("0", "Ik wil dit leren"), new(ExpertiseInput.Gone, "Haal weg uit mijn profiel")];

    public IEnumerable<ExpertiseChoice> Chosen => Input.Added.Select(vocabulary.FindExpertise).OfType<Vocabulary.Expertise>().Select(e => new ExpertiseChoice(e.Id, e.Name));

    public string NameOf(string? id) => vocabulary.FindExpertise(id)?.Name ?? "";

    public void OnGet() => Input = ExpertiseInput.Of(Person);

    public async Task<IActionResult> OnPost()
    {
        Input.ApplyTo(Person, vocabulary);
        return Input.Added.Count == 0
            ? await Save("Je expertise is bewaard.")
            : await Save("Toegevoegd. Zeg hieronder nog hoe goed je het kent.", "/mijn/profiel/expertise");
    }

    [AcceptInvalid]
    public void OnPostSearch()
    {
        // Half a form is no error yet.
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
        }

        var found = string.IsNullOrEmpty(Word) ? [] : language.Concepts.Find(Word, MostFound);
        Found = [.. found.Where(f => Input.Items.All(i => i.Id != f.ConceptId)).Select(f => new ExpertiseChoice(f.ConceptId, f.Preferred, f.Label == f.Preferred ? null : f.Label))];
    }
}
