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

    public IReadOnlyList<EnergyChoice> Activities { get; } =
    [
        .. "verbinden pionieren uitzoeken ordenen schrijven onderhandelen begeleiden bouwen bedenken uitleggen doorpakken rekenen ontwerpen luisteren"
            .Split(' ').Select(verb => new EnergyChoice(verb, verb)),
    ];

    public IReadOnlyList<ExpertiseChoice> Chosen { get; } = [new("omgevingsrecht", "Omgevingsrecht"), new("wmo", "Maatschappelijke ondersteuning", "Wmo")];

    public IReadOnlyList<ExpertiseChoice> Suggestions { get; } =
    [
        new("participatie", "Participatie"), new("projectleiding", "Projectleiding"), new("vth", "Vergunningen, toezicht en handhaving", "VTH"), new("grondzaken", "Grondzaken"),
    ];

    public IReadOnlyList<ExpertiseChoice>? Found { get; private set; }

    [BindProperty(Name = "zoekwoord")]
    public string? Word { get; set; }

    public IReadOnlyList<ReasonLine> Reasons { get; } =
    [
        new("je weet veel van omgevingsrecht", ReasonMark.Strong),
        new("dit geeft je energie: pionieren", ReasonMark.Energy),
        new("helemaal online", ReasonMark.Near),
    ];

    public void OnGet() => Input = new()
    {
        Energy = new()
        {
            ["verbinden"] = EnergyAnswer.Gives,
            ["pionieren"] = EnergyAnswer.Gives,
            ["rekenen"] = EnergyAnswer.Costs,
        },
        Expertise = ["omgevingsrecht", "wmo"],
    };

    // Numbers that show all steps of the map.
    public IReadOnlyList<MapCount> MapCounts { get; } =
        [.. MapGeometry.Netherlands.Tiles.Select((tile, i) => new MapCount(tile.Code, i * 37 % 11 > 5 ? i * 53 % 17 : 0, i % 23))];

    public IActionResult OnPost() => Page();

    [AcceptInvalid]
    public void OnPostSearch()
    {
        ModelState.Clear();
        Found = Word is null ? [] : [new("gezocht", Word)];
    }

    public IActionResult OnPostNotice() => RedirectToPage().WithNotice("De opgave is afgerond.", "/ontwerp", "Maak ongedaan");
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

    [Display(Name = "Tik wat bij je past", Description = "Tik een keer: dit geeft energie. Tik nog een keer: dit kost energie. Alleen jij ziet dit, tot je het zelf deelt.")]
    public Dictionary<string, EnergyAnswer> Energy { get; init; } = [];

    [Display(Name = "Wat weet je?", Description = "Kies er drie. Afkortingen mogen ook, zoals Wmo of VTH.")]
    public List<string> Expertise { get; init; } = [];
}
