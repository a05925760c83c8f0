using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

public sealed class FormsModel(Db db) : ProfilePart(db)
{
    [BindProperty]
    public WantedForms Input { get; set; } = new();

    public IEnumerable<Choice> Choices { get; } = InvolvementWords.Each.Select(f => new Choice(f.ToString(), char.ToUpperInvariant(f.Dutch()[0]) + f.Dutch()[1..], f.Explained()));

    public void OnGet() => Input = new() { Forms = [.. Person.Forms.Split()] };

    public Task<IActionResult> OnPost()
    {
        Person.Forms = (Input.Forms ?? []).Aggregate(Involvement.None, (all, form) => all | form) & Involvement.All;
        return Save("Je keuze is bewaard.");
    }
}

public sealed record WantedForms
{
    [Display(Name = "Welke vormen passen bij jou?", Description = "Kies er geen als alles mag. Je ziet alleen opgaven met een vorm die je koos.")]
    public List<Involvement>? Forms { get; init; }
}
