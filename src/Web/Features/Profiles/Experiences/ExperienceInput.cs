using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Profiles.Experiences;

public sealed record ExperienceInput : IValidatableObject
{
    [Display(Name = "Wat was de klus?", Description = "In een paar woorden, bijvoorbeeld: wachtlijst jeugdhulp halveren."), Required(ErrorMessage = "Vul in wat je deed."), StringLength(120)]
    public string Title { get; init; } = "";

    [Display(Name = "Wat deed jij, en wat kwam eruit?"), StringLength(1000)]
    public string? Text { get; init; }

    [Display(Name = "Bij welke gemeente?")]
    public string? Municipality { get; init; }

    [Display(Name = "Bij welk thema hoort het?")]
    public string? Theme { get; init; }

    [Display(Name = "Vanaf wanneer?")]
    public DateOnly? From { get; init; }

    [Display(Name = "Tot en met wanneer?", Description = "Laat leeg als je er nog mee bezig bent.")]
    public DateOnly? Until { get; init; }

    [Display(Name = "Welke expertise gebruikte je?", Description = "Je kiest uit de expertise in je profiel.")]
    public List<string>? Expertise { get; init; }

    public static ExperienceInput Of(Experience experience) => new()
    {
        Title = experience.Title, Text = experience.Text, Municipality = experience.MunicipalityCode, Theme = experience.ThemeId,
        From = experience.From, Until = experience.Until, Expertise = experience.Expertise,
    };

    public Experience ToExperience(Guid professional, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(), ProfessionalId = professional, Title = Title, Text = Text, MunicipalityCode = Municipality, ThemeId = Theme,
        From = From, Until = Until, Expertise = [.. Expertise ?? []],
    };

    public void ApplyTo(Experience experience)
    {
        (experience.Title, experience.Text) = (Title, Text);
        (experience.MunicipalityCode, experience.ThemeId) = (Municipality, Theme);
        (experience.From, experience.Until) = (From, Until);
        experience.Expertise = [.. Expertise ?? []];
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Until < From)
        {
            yield return new("Het einde ligt voor het begin. Pas een van de twee aan.", [nameof(Until)]);
        }
    }
}
