using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Invitations;

/// <summary>What the owner says to the one who is invited.</summary>
public sealed record InvitationInput
{
    [Display(Name = "Jouw persoonlijke regel", Description = "Waarom denk je aan deze collega? Een zin is genoeg.")]
    [StringLength(500, ErrorMessage = "Maak het korter: hoogstens 500 tekens.")]
    public string? Line { get; init; }
}
