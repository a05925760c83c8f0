using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Profiles;

public sealed class NameAndFunctionModel(Db db, IOptions<SiteOptions> site) : ProfilePart(db)
{
    [BindProperty]
    public NameAndFunction Input { get; set; } = new();

    public string Contact => site.Value.Contact;

    public void OnGet() => Input = new() { Name = Person.Name, Function = Person.Function };

    public Task<IActionResult> OnPost()
    {
        (Person.Name, Person.Function) = (Input.Name, Input.Function);
        return Save("Je naam en functie zijn bewaard.");
    }
}

public sealed record NameAndFunction
{
    [Display(Name = "Hoe heet je?"), Required(ErrorMessage = "Vul je naam in."), StringLength(100)]
    public string Name { get; init; } = "";

    [Display(Name = "Wat is je functie?", Description = "Zoals je die zelf noemt, bijvoorbeeld: adviseur wonen."), Required(ErrorMessage = "Vul je functie in."), StringLength(100)]
    public string Function { get; init; } = "";
}
