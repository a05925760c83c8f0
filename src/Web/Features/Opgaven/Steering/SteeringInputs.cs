using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>The opgave is done.</summary>
public sealed record CompletionInput
{
    [Display(Name = "Wat leverde het op?", Description = "Een paar zinnen voor gemeenten die hetzelfde willen. Wat werkte, en wat niet?")]
    [StringLength(2000, ErrorMessage = "Maak het korter: hoogstens 2000 tekens.")]
    public string? Outcome { get; init; }
}

/// <summary>The opgave is taken back.</summary>
public sealed record WithdrawalInput
{
    [Display(Name = "Waarom trek je de opgave in?", Description = "Wie reageerde of is uitgenodigd krijgt bericht dat de opgave is afgesloten.")]
    [Required(ErrorMessage = "Schrijf in een zin waarom je de opgave intrekt.")]
    [StringLength(500, ErrorMessage = "Maak het korter: hoogstens 500 tekens.")]
    public string? Because { get; init; }
}

/// <summary>It goes on, with another end when that is needed.</summary>
public sealed record ContinuationInput
{
    [Display(Name = "Wanneer is het klaar?", Description = "Een schatting is goed.")]
    [Required(ErrorMessage = "Vul in wanneer je opgave klaar is.")]
    public DateOnly? EndsOn { get; init; }
}

/// <summary>To whom.</summary>
public sealed record TransferInput
{
    [Display(Name = "Werkadres van je collega", Description = "Een collega van je eigen gemeente die hier ook meedoet."), DataType(DataType.EmailAddress)]
    [Required(ErrorMessage = "Vul het werkadres van je collega in."), EmailAddress(ErrorMessage = "Dit is geen mailadres. Een voorbeeld: naam@gemeente.nl.")]
    [StringLength(254, ErrorMessage = "Dit adres is te lang.")]
    public string? Email { get; init; }
}
