using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Step 2: thema, taakveld, periode, plaats.</summary>
public sealed record PlaceInput
{
    [Display(Name = "Thema")]
    public string? ThemeId { get; init; }

    [Display(Name = "Taakveld", Description = "Zoals in jullie begroting. Zo vinden gemeenten met dezelfde taak elkaar.")]
    public string? TaskFieldCode { get; init; }

    [Display(Name = "Begint op")]
    public DateOnly? StartsOn { get; init; }

    [Display(Name = "Klaar op", Description = "Een schatting is goed. Je kunt dit later aanpassen.")]
    public DateOnly? EndsOn { get; init; }

    [Display(Name = "Plek", Description = "Waar wordt er gewerkt? Bijvoorbeeld: op het gemeentehuis en in de wijk Veldhuizen.")]
    [StringLength(160, ErrorMessage = "Maak het korter: hoogstens 160 tekens.")]
    public string? Place { get; init; }

    public static PlaceInput Of(Opgave opgave) => new()
    {
        ThemeId = opgave.ThemeId, TaskFieldCode = opgave.TaskFieldCode, StartsOn = opgave.StartsOn, EndsOn = opgave.EndsOn, Place = opgave.Place,
    };

    public IEnumerable<(string Field, string Message)> Missing(string prefix, DateOnly today)
    {
        if (ThemeId is null) { yield return ($"{prefix}.{nameof(ThemeId)}", "Kies een thema."); }
        if (TaskFieldCode is null) { yield return ($"{prefix}.{nameof(TaskFieldCode)}", "Kies een taakveld."); }
        if (StartsOn is null) { yield return ($"{prefix}.{nameof(StartsOn)}", "Vul in wanneer je opgave begint."); }
        if (EndsOn is null) { yield return ($"{prefix}.{nameof(EndsOn)}", "Vul in wanneer je opgave klaar is."); }
        if (EndsOn < StartsOn) { yield return ($"{prefix}.{nameof(EndsOn)}", "Het einde ligt voor het begin. Kies een latere dag."); }
        else if (EndsOn < today) { yield return ($"{prefix}.{nameof(EndsOn)}", "Kies een einddatum die nog komt."); }
    }

    /// <summary>What is chosen must be on the list; a forged value is not taken over.</summary>
    public IEnumerable<(string Field, string Message)> Unknown(string prefix, Vocabulary.Vocabulary vocabulary)
    {
        if (ThemeId is not null && vocabulary.FindTheme(ThemeId) is null) { yield return ($"{prefix}.{nameof(ThemeId)}", "Dit thema kennen we niet. Kies er een uit de lijst."); }
        if (TaskFieldCode is not null && vocabulary.FindTaskField(TaskFieldCode) is null) { yield return ($"{prefix}.{nameof(TaskFieldCode)}", "Dit taakveld kennen we niet. Kies er een uit de lijst."); }
    }

    public void ApplyTo(Opgave opgave) => opgave.Situate(ThemeId, TaskFieldCode, StartsOn, EndsOn, Place);
}
