using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features;

public sealed class OntwerpModel : PageModel
{
    [BindProperty]
    public OntwerpInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Themes { get; } =
    [
        new("wonen", "Wonen"), new("sociaal-domein", "Sociaal domein"), new("openbare-ruimte", "Openbare ruimte"), new("duurzaamheid", "Duurzaamheid"),
    ];

    public IReadOnlyList<Choice> Visibilities { get; } =
    [
        new("Nobody", "Niemand", "Je zoekt zelf. Anderen vinden jou niet."),
        new("OwnEmployer", "Mijn eigen gemeente", "Alleen collega's van je eigen werkgever vinden jou."),
        new("AllMunicipalities", "Alle gemeenten", "Iedereen die hier met een bevestigd werkadres is, vindt jou."),
    ];

    public IReadOnlyList<Choice> Days { get; } =
    [
        new("ma", "maandag"), new("di", "dinsdag"), new("wo", "woensdag"), new("do", "donderdag"), new("vr", "vrijdag"),
    ];

    public IActionResult OnPost() => Page();
}

public sealed record OntwerpInput
{
    [Display(Name = "Hoe heet je?"), Required(ErrorMessage = "Vul je naam in."), StringLength(100)]
    public string Name { get; init; } = "";

    [Display(Name = "Wat is je werkadres?", Description = "We sturen een code om te zien dat jij het bent."), EmailAddress(ErrorMessage = "Dit is geen mailadres. Een voorbeeld: naam@gemeente.nl."), DataType(DataType.EmailAddress), Required(ErrorMessage = "Vul je werkadres in.")]
    public string Email { get; init; } = "";

    [Display(Name = "Wachtwoord", Description = "Liefst een zin van 15 tekens of meer."), DataType(DataType.Password)]
    public string? Password { get; init; }

    [Display(Name = "Hoeveel uur per week?"), Range(1, 40, ErrorMessage = "Vul een getal in van 1 tot en met 40.")]
    public int? Hours { get; init; }

    [Display(Name = "Vanaf wanneer?")]
    public DateOnly? Start { get; init; }

    [Display(Name = "Wat speelt er?", Description = "Schrijf het zoals je het een collega vertelt."), Required(ErrorMessage = "Vertel wat er speelt."), StringLength(2000)]
    public string Story { get; init; } = "";

    [Display(Name = "Bij welk thema hoort het?"), Required(ErrorMessage = "Kies een thema.")]
    public string Theme { get; init; } = "";

    [Display(Name = "Wie mag jou vinden?", Description = "Je kunt dit altijd veranderen."), Required(ErrorMessage = "Kies wie jou mag vinden.")]
    public string? Visibility { get; init; }

    [Display(Name = "Op welke dagen kun je?")]
    public List<string>? Days { get; init; }

    [Display(Name = "Ik kan ook op afstand werken")]
    public bool Remote { get; init; }
}
