using System.Text.Json;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles.Experiences;

/// <summary>Takes an experience out at once; until something else is done, the visitor's own encrypted cookie can bring it back.</summary>
public sealed class RemovalModel(Db db) : ProfilePart(db)
{
    private string Kept => $"ervaring-{Id:N}";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IActionResult OnGet() => LocalRedirect(ExperiencePart.List);

    public async Task<IActionResult> OnPost()
    {
        if (Person.Experiences.Find(e => e.Id == Id) is not { } experience)
        {
            return NotFound();
        }

        TempData[Kept] = JsonSerializer.Serialize(ExperienceInput.Of(experience));
        Db.Experiences.Remove(experience);
        await Db.SaveChangesAsync();
        return LocalRedirect(ExperiencePart.List).WithNotice("Je ervaring is weg.", $"{ExperiencePart.List}/{Id}/verwijdering?handler=terug");
    }

    public async Task<IActionResult> OnPostTerug()
    {
        if (Person.Experiences.Exists(e => e.Id == Id))
        {
            return LocalRedirect(ExperiencePart.List);
        }

        if (TempData[Kept] is not string kept || JsonSerializer.Deserialize<ExperienceInput>(kept) is not { } input)
        {
            return NotFound();
        }

        Db.Experiences.Add(input.ToExperience(Person.Id, Id));
        await Db.SaveChangesAsync();
        return LocalRedirect(ExperiencePart.List).WithNotice("Je ervaring staat er weer.");
    }
}
