using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>The last screen, reached along two ways: with a code from this browser, or by the link in the mail.</summary>
public sealed record FinishScreen(Registration Registration, string EmployerName, bool EmployerIsConfirmed, bool IsConfirmed)
{
    public FinishInput Input { get; init; } = new();

    public IReadOnlyList<Choice> Choices =>
    [
        new(nameof(Findability.Nobody), "Niemand", "Jij zoekt zelf naar opgaven. Anderen vinden jou niet."),
        new(nameof(Findability.OwnEmployer), "Mijn eigen werkgever", $"Alleen collega’s van {EmployerName} vinden jou."),
        new(nameof(Findability.Everyone), "Alle gemeenten", "Collega’s van alle gemeenten kunnen je vinden en uitnodigen."),
    ];
}
