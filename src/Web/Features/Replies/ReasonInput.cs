using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Replies;

/// <summary>Why it ends: one of the short list, and room for a line of one's own.</summary>
public sealed record ReasonInput
{
    [Display(Name = "Waarom?")]
    [Required(ErrorMessage = "Kies een reden. Zo weet de ander waar die aan toe is.")]
    public DeclineReason? Reason { get; init; }

    [Display(Name = "Wil je er iets bij zeggen?", Description = "De ander leest dit.")]
    [StringLength(500, ErrorMessage = "Maak het korter: hoogstens 500 tekens.")]
    public string? Text { get; init; }
}
