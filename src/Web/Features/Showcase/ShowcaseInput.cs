using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Design;

namespace GemeenteVanNu.Features.Showcase;

public sealed record ShowcaseInput
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

    [Display(Name = "Tik wat bij je past", Description = "Tik een keer: dit geeft energie. Tik nog een keer: dit kost energie. Alleen jij ziet dit, tot je het zelf deelt.")]
    public Dictionary<string, EnergyAnswer> Energy { get; init; } = [];

    [Display(Name = "Wat weet je?", Description = "Kies er drie. Afkortingen mogen ook, zoals Wmo of VTH.")]
    public List<string> Expertise { get; init; } = [];
}
