using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Accounts;

public sealed record SignInInput
{
    [Display(Name = "Werkadres"), DataType(DataType.EmailAddress), StringLength(254)]
    [Required(ErrorMessage = "Vul je werkadres in."), EmailAddress(ErrorMessage = "Dit is geen mailadres. Een voorbeeld: naam@gemeente.nl.")]
    public string Email { get; init; } = "";

    [Display(Name = "Wachtwoord", Description = "Heb je er geen, of weet je het niet meer? Laat dit leeg: dan sturen we je een inloglink."), DataType(DataType.Password), StringLength(128)]
    public string? Password { get; init; }
}

public sealed record CodeInput
{
    [Display(Name = "Code uit de mail", Description = "Zes cijfers."), Required(ErrorMessage = "Vul de zes cijfers uit de mail in."), StringLength(20)]
    public string Code { get; init; } = "";
}
