using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Features.Accounts;

namespace GemeenteVanNu.Features.MyAccount;

public sealed record PasswordInput
{
    [Display(Name = "Huidig wachtwoord"), DataType(DataType.Password)]
    public string? Current { get; init; }

    [Display(Name = "Nieuw wachtwoord", Description = PasswordRules.Advice), DataType(DataType.Password), Required(ErrorMessage = "Kies een nieuw wachtwoord."), GoodPassword]
    public string New { get; init; } = "";
}
