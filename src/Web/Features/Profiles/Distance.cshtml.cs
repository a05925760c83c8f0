using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

public sealed class DistanceModel(Db db) : ProfilePart(db)
{
    private static readonly int[] Steps = [10, 25, 50, 75, 100, 150];

    [BindProperty]
    public TravelWish Input { get; set; } = new();

    // A distance that came from a suggestion need not be one of the steps.
    public IEnumerable<Choice> Choices => Steps.Append(Person.MaxDistance ?? Steps[0]).Distinct().Order()
        .Select(km => new Choice($"{km}", $"Tot {km} km")).Append(new Choice("0", "Overal in het land"));

    public void OnGet() => Input = new() { Kilometres = Person.MaxDistance ?? 0, RemoteOk = Person.RemoteOk };

    public Task<IActionResult> OnPost()
    {
        (Person.MaxDistance, Person.RemoteOk) = (Input.Kilometres is 0 ? null : Input.Kilometres, Input.RemoteOk);
        return Save("Je afstand is bewaard.");
    }
}

public sealed record TravelWish
{
    [Required(ErrorMessage = "Kies hoe ver je wilt reizen."), Range(0, 400, ErrorMessage = "Kies een van de afstanden.")]
    public int? Kilometres { get; init; }

    [Display(Name = "Ik doe ook graag op afstand mee", Description = "Kan een opgave online, dan telt de afstand niet.")]
    public bool RemoteOk { get; init; }
}
