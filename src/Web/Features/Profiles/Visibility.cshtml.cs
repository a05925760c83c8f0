using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

public sealed class VisibilityModel(Db db, TimeProvider clock) : ProfilePart(db)
{
    [BindProperty]
    public WhoMayFindMe Input { get; set; } = new();

    public IEnumerable<Choice> Choices { get; } =
    [
        new(nameof(Findability.Nobody), "Niemand", "Je staat niet in de lijst met mensen en krijgt geen uitnodigingen."),
        new(nameof(Findability.OwnEmployer), "Collega’s van mijn eigen werkgever", "Alleen wie bij dezelfde werkgever werkt, vindt jou."),
        new(nameof(Findability.Everyone), "Collega’s van alle gemeenten", "Iedereen die hier met een bevestigd werkadres is, ziet je naam en wat je kunt."),
    ];

    public void OnGet() => Input = new() { Findable = Person.Findable, OpenToAsk = Person.OpenToAskAt is not null };

    public Task<IActionResult> OnPost()
    {
        if (Input.Findable != Person.Findable)
        {
            Person.ChooseFindability(Input.Findable!.Value);
        }

        Person.OpenToAskAt = Input.OpenToAsk ? Person.OpenToAskAt ?? clock.Now() : null;
        return Save("Je keuze is bewaard en geldt meteen.");
    }
}

public sealed record WhoMayFindMe
{
    [Display(Name = "Jouw profiel is te vinden voor"), Required(ErrorMessage = "Kies wie jou mag vinden."), EnumDataType(typeof(Findability), ErrorMessage = "Kies wie jou mag vinden.")]
    public Findability? Findable { get; init; }

    [Display(Name = "Vraag het mij toch", Description = "Vindt een trekker niemand die helemaal past? Dan mag die het jou vragen als je in de buurt komt. Je zegt gewoon ja of nee.")]
    public bool OpenToAsk { get; init; }
}
