using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Accounts;

public sealed record FirstStewardInput
{
    [Display(Name = "Mailadres", Description = "Hiermee log je in."), DataType(DataType.EmailAddress), StringLength(254)]
    [Required(ErrorMessage = "Vul je mailadres in."), EmailAddress(ErrorMessage = "Dit is geen mailadres. Een voorbeeld: naam@gemeente.nl.")]
    public string Email { get; init; } = "";

    [Display(Name = "Naam"), StringLength(100), Required(ErrorMessage = "Vul je naam in.")]
    public string Name { get; init; } = "";

    [Display(Name = "Wachtwoord", Description = PasswordRules.Advice), DataType(DataType.Password), Required(ErrorMessage = "Kies een wachtwoord."), GoodPassword]
    public string Password { get; init; } = "";
}
