using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Opgaven.Wanted;

/// <summary>One contribution: who is wanted, for what and how much.</summary>
public sealed record ContributionInput : IValidatableObject
{
    [Display(Name = "Wie of wat zoek je?", Description = "Bijvoorbeeld: iemand die al eens een buurt meekreeg bij nieuwbouw.")]
    [Required(ErrorMessage = "Zeg in een paar woorden wie je zoekt.")]
    [StringLength(120, ErrorMessage = "Maak het korter: hoogstens 120 tekens.")]
    public string? Title { get; init; }

    [Display(Name = "Wat moet iemand weten?", Description = "Hoogstens vijf. Minder vragen geeft meer reacties.")]
    public List<string> Expertise { get; init; } = [];

    [Display(Name = "Hoe doet iemand mee?")]
    [Required(ErrorMessage = "Kies hoe iemand meedoet.")]
    public string? Form { get; init; }

    [Display(Name = "Hoeveel uur?", Description = "Uren per week. Bij sparren: uren in totaal.")]
    [Required(ErrorMessage = "Vul het aantal uren in."), Range(1, 40, ErrorMessage = "Vul een getal in van 1 tot en met 40.")]
    public int? Hours { get; init; }

    [Display(Name = "Hoeveel mensen zoek je?")]
    [Required(ErrorMessage = "Vul in hoeveel mensen je zoekt."), Range(1, 20, ErrorMessage = "Vul een getal in van 1 tot en met 20.")]
    public int? People { get; init; }

    [Display(Name = "Dit kan op afstand")]
    public bool Remote { get; init; }

    [Display(Name = "Wat gaat iemand doen?", Description = "Zo vinden mensen je die hier energie van krijgen. Hoogstens vier.")]
    public List<string> Activities { get; init; } = [];

    public int Version { get; init; }

    public static ContributionInput Of(Contribution wanted) => new()
    {
        Title = wanted.Title, Expertise = [.. wanted.Expertise], Form = wanted.Form.Slug(), Hours = wanted.Hours, People = wanted.People,
        Remote = wanted.Remote, Activities = [.. wanted.Activities], Version = wanted.Version,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var vocabulary = validationContext.GetRequiredService<Vocabulary.Vocabulary>();
        if (Form is not null && Involvement() is null) { yield return new("Kies een van deze vormen.", [nameof(Form)]); }
        if (Expertise.Count > 5) { yield return new("Kies hoogstens vijf soorten kennis.", [nameof(Expertise)]); }
        if (Expertise.Any(id => vocabulary.FindExpertise(id) is null)) { yield return new("Deze kennis staat niet in onze lijst. Zoek een ander woord.", [nameof(Expertise)]); }
        if (Activities.Count > 4) { yield return new("Kies hoogstens vier activiteiten.", [nameof(Activities)]); }
        if (Activities.Any(id => vocabulary.FindActivity(id) is null)) { yield return new("Kies activiteiten uit de lijst.", [nameof(Activities)]); }
    }

    public Contribution New(Guid id, Opgave opgave) => new()
    {
        Id = id, OpgaveId = opgave.Id, Opgave = opgave, Title = Title!, Expertise = [.. Expertise.Distinct()], Activities = [.. Activities.Distinct()],
        Form = Involvement()!.Value, Hours = Hours!.Value, People = People!.Value, Remote = Remote,
        Order = opgave.Contributions.Select(c => c.Order).DefaultIfEmpty(-1).Max() + 1,
    };

    public void ApplyTo(Contribution wanted)
    {
        (wanted.Title, wanted.Expertise, wanted.Activities) = (Title!, [.. Expertise.Distinct()], [.. Activities.Distinct()]);
        (wanted.Form, wanted.Hours, wanted.Remote) = (Involvement()!.Value, Hours!.Value, Remote);
        wanted.Want(People!.Value);
    }

    private Involvement? Involvement() => InvolvementWords.Parse(Form);
}
