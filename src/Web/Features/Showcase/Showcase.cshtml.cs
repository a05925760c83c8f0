using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Showcase;

/// <summary>Every component of the design system in all its states, for looking at in Development.</summary>
[AllowAnonymous]
public sealed class ShowcaseModel(IWebHostEnvironment environment) : PageModel, ILoadFirst
{
    [BindProperty]
    public ShowcaseInput Input { get; set; } = new();

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

    public Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(environment.IsDevelopment() ? null : NotFound());

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
        // Half a form is no error yet.
        ModelState.Clear();
        Found = Word is null ? [] : [new("gezocht", Word)];
    }

    [AcceptInvalid]
    public IActionResult OnPostNotice() => RedirectToPage().WithNotice("De opgave is afgerond.", "/ontwerp", "Maak ongedaan");

    [AcceptInvalid]
    public IActionResult OnPostRefused() => throw new RefusedException("Deze opgave is al afgerond.");

    [AcceptInvalid]
    public IActionResult OnPostOvertaken() => throw new DbUpdateConcurrencyException();
}
