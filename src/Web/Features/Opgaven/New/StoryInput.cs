using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Step 1: waar gaat het om. Nothing is required of a draft; <see cref="Missing"/> says what going on needs.</summary>
public sealed record StoryInput
{
    [Display(Name = "Titel", Description = "Wat willen jullie voor elkaar krijgen? Bijvoorbeeld: Wachttijd voor hulp bij het huishouden halveren.")]
    [StringLength(120, ErrorMessage = "Maak de titel korter: hoogstens 120 tekens.")]
    public string? Title { get; init; }

    [Display(Name = "Kort gezegd", Description = "Een of twee zinnen. Die zien anderen in de lijst.")]
    [StringLength(300, ErrorMessage = "Maak het korter: hoogstens 300 tekens.")]
    public string? Summary { get; init; }

    [Display(Name = "Het verhaal", Description = "Schrijf het zoals je het aan een collega vertelt. Wat speelt er? Wat hebben jullie al geprobeerd? Wanneer ben je tevreden?")]
    [StringLength(6000, ErrorMessage = "Maak het verhaal korter: hoogstens 6000 tekens.")]
    public string? Story { get; init; }

    /// <summary>What was read when the form was opened; another's change in between is refused.</summary>
    public int Version { get; init; }

    public static StoryInput Of(Opgave opgave) => new() { Title = opgave.Title, Summary = opgave.Summary, Story = opgave.Story, Version = opgave.Version };

    public IEnumerable<(string Field, string Message)> Missing(string prefix)
    {
        if (Title is null) { yield return ($"{prefix}.{nameof(Title)}", "Geef je opgave een titel."); }
        if (Summary is null) { yield return ($"{prefix}.{nameof(Summary)}", "Vat je opgave in een of twee zinnen samen."); }
        if (Story is null) { yield return ($"{prefix}.{nameof(Story)}", "Vertel waar het om gaat."); }
    }

    public void ApplyTo(Opgave opgave) => opgave.Describe(Title ?? "", Summary ?? "", Story ?? "");
}
