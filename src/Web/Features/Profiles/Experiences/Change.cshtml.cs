using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles.Experiences;

public sealed class ChangeModel(Db db, Vocabulary.Vocabulary vocabulary) : ExperiencePart(db, vocabulary)
{
    private Experience experience = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    protected override IEnumerable<string> Kept => experience.Expertise;

    public void OnGet() => Input = ExperienceInput.Of(experience);

    public Task<IActionResult> OnPost()
    {
        Known().ApplyTo(experience);
        return Save("Je ervaring is aangepast.", List);
    }

    protected override async Task<IActionResult?> LoadMore()
    {
        var stop = await base.LoadMore();
        experience = Person.Experiences.Find(e => e.Id == Id)!;
        return experience is null ? NotFound() : stop;
    }
}
