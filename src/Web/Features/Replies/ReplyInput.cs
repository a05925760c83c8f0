using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Replies;

/// <summary>"Ik doe mee".</summary>
public sealed record ReplyInput
{
    [Display(Name = "Waar wil je aan meedoen?")]
    [Required(ErrorMessage = "Kies waar je aan wilt meedoen.")]
    public Guid? ContributionId { get; init; }

    [Display(Name = "Waarom doe je mee?", Description = "Een paar zinnen is genoeg. Wat breng je mee, en wat trekt je aan?")]
    [Required(ErrorMessage = "Schrijf in een paar zinnen waarom je meedoet.")]
    [StringLength(1500, ErrorMessage = "Maak het korter: hoogstens 1500 tekens.")]
    public string? Motivation { get; init; }
}

/// <summary>A message in the conversation.</summary>
public sealed record MessageInput
{
    [Display(Name = "Je bericht")]
    [Required(ErrorMessage = "Schrijf eerst een bericht.")]
    [StringLength(3000, ErrorMessage = "Maak het korter: hoogstens 3000 tekens.")]
    public string? Text { get; init; }

    /// <summary>Given out with the form, so that sending it twice says it once.</summary>
    public Guid MessageId { get; init; }
}
