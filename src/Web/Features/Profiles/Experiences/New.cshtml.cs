using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles.Experiences;

public sealed class NewModel(Db db, Vocabulary.Vocabulary vocabulary) : ExperiencePart(db, vocabulary)
{
    private const int Most = 50;

    public void OnGet()
    {
        // An empty form.
    }

    public Task<IActionResult> OnPost()
    {
        if (Person.Experiences.Count >= Most)
        {
            throw new RefusedException($"Je hebt al {Most} ervaringen. Haal er eerst een weg.");
        }

        Db.Experiences.Add(Known().ToExperience(Person.Id));
        return Save("Je ervaring staat erbij.", List);
    }
}
