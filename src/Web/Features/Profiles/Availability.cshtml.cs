using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

public sealed class AvailabilityModel(Db db) : ProfilePart(db)
{
    [BindProperty]
    public Availability Input { get; set; } = new();

    public IEnumerable<Choice> Days { get; } = ProfileWords.EachDay.Select(d => new Choice(d.Day.ToString(), d.Name));

    public void OnGet() => Input = Availability.Of(Person);

    public Task<IActionResult> OnPost()
    {
        Input.ApplyTo(Person);
        return Save("Je beschikbaarheid is bewaard.");
    }
}

public sealed record Availability : IValidatableObject
{
    [Display(Name = "Hoeveel uur per week wil je meedoen?", Description = "Een uur is ook goed. Je ziet dan opgaven die daarin passen."), Required(ErrorMessage = "Vul in hoeveel uur per week je wilt meedoen."), Range(1, 40, ErrorMessage = "Vul een getal in van 1 tot en met 40.")]
    public int? Hours { get; init; }

    [Display(Name = "Op welke dagen kun je?", Description = "Kies er geen als het niet uitmaakt.")]
    public List<WorkDays>? Days { get; init; }

    [Display(Name = "Vanaf wanneer?", Description = "Laat leeg als je meteen kunt.")]
    public DateOnly? From { get; init; }

    [Display(Name = "Tot en met wanneer?", Description = "Laat leeg als er geen einde is.")]
    public DateOnly? Until { get; init; }

    public static Availability Of(Professional person) => new()
    {
        Hours = person.HoursPerWeek > 0 ? person.HoursPerWeek : null,
        Days = [.. ProfileWords.EachDay.Where(d => person.Days.HasFlag(d.Day)).Select(d => d.Day)],
        From = person.AvailableFrom,
        Until = person.AvailableUntil,
    };

    public void ApplyTo(Professional person)
    {
        var days = (Days ?? []).Aggregate(WorkDays.None, (all, day) => all | day) & WorkDays.All;
        (person.HoursPerWeek, person.Days) = (Hours!.Value, days == WorkDays.None ? WorkDays.All : days);
        (person.AvailableFrom, person.AvailableUntil) = (From, Until);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Until < From)
        {
            yield return new("Het einde ligt voor het begin. Pas een van de twee aan.", [nameof(Until)]);
        }
    }
}
