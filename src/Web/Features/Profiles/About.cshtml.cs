using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

public sealed class AboutModel(Db db) : ProfilePart(db)
{
    [BindProperty]
    public AboutMe Input { get; set; } = new();

    public void OnGet() => Input = new() { About = Person.About };

    public Task<IActionResult> OnPost()
    {
        Person.About = Input.About;
        return Save("Bewaard. Zo lezen anderen wie je bent.");
    }
}

public sealed record AboutMe
{
    [Display(Name = "Wie ben je en waar kom je je bed voor uit?", Description = "Schrijf het zoals je het een nieuwe collega vertelt. Wie jou mag vinden, leest dit ook."), StringLength(1500)]
    public string? About { get; init; }
}
