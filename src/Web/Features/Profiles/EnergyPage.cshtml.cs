using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

public sealed class EnergyPageModel(Db db, Vocabulary.Vocabulary vocabulary, TimeProvider clock) : ProfilePart(db)
{
    [BindProperty]
    public EnergyInput Input { get; set; } = new();

    public IEnumerable<EnergyChoice> Activities => vocabulary.Activities.Select(a => new EnergyChoice(a.Id, a.Verb));

    public IEnumerable<EnergyChoice> Themes => vocabulary.Themes.Select(t => new EnergyChoice(t.Id, t.Name));

    public IEnumerable<Choice> Sharing { get; } =
    [
        new("false", "Nee, dit is van mij", "Alleen jij ziet het. Jouw eigen lijst met opgaven houdt er wel rekening mee."),
        new("true", "Ja, trekkers mogen het zien", "Wie een opgave trekt en jou mag vinden, ziet waar jij energie van krijgt en wat je energie kost."),
    ];

    public void OnGet() => Input = EnergyInput.Of(Person);

    public Task<IActionResult> OnPost()
    {
        Input.ApplyTo(Person, vocabulary);
        Person.EnergySharedAt = Input.Share!.Value ? Person.EnergySharedAt ?? clock.Now() : null;
        return Save("Je energie is bewaard.");
    }
}

public sealed record EnergyInput
{
    [Display(Name = "Wat doe je het liefst?", Description = "Tik een keer: dit geeft energie. Tik nog een keer: dit kost energie.")]
    public Dictionary<string, EnergyAnswer> Activities { get; init; } = [];

    [Display(Name = "Welke thema’s?", Description = "Waar wil je graag aan werken, en waaraan liever niet?")]
    public Dictionary<string, EnergyAnswer> Themes { get; init; } = [];

    [Display(Name = "Mogen anderen dit zien?"), Required(ErrorMessage = "Kies of anderen dit mogen zien.")]
    public bool? Share { get; init; }

    public static EnergyInput Of(Professional person) => new()
    {
        Activities = Answers(person, EnergyKind.Activity),
        Themes = Answers(person, EnergyKind.Theme),
        Share = person.EnergySharedAt is not null,
    };

    public void ApplyTo(Professional person, Vocabulary.Vocabulary vocabulary) => person.Energy =
    [
        .. Tags(person, EnergyKind.Activity, Activities.Where(a => vocabulary.FindActivity(a.Key) is not null)),
        .. Tags(person, EnergyKind.Theme, Themes.Where(t => vocabulary.FindTheme(t.Key) is not null)),
    ];

    private static Dictionary<string, EnergyAnswer> Answers(Professional person, EnergyKind kind) =>
        person.Energy.Where(e => e.Kind == kind && e.Value != 0).ToDictionary(e => e.TagId, e => e.Value > 0 ? EnergyAnswer.Gives : EnergyAnswer.Costs);

    // Who said "gives much" once keeps that as long as the answer stays "gives".
    private static IEnumerable<EnergyTag> Tags(Professional person, EnergyKind kind, IEnumerable<KeyValuePair<string, EnergyAnswer>> answers) =>
        from answer in answers
        let sign = answer.Value switch { EnergyAnswer.Gives => 1, EnergyAnswer.Costs => -1, _ => 0 }
        where sign != 0
        let before = person.Energy.FirstOrDefault(e => e.Kind == kind && e.TagId == answer.Key)?.Value ?? 0
        select new EnergyTag { Kind = kind, TagId = answer.Key, Value = Math.Sign(before) == sign ? before : sign };
}
