using System.ComponentModel.DataAnnotations;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>What a password must be: long enough, and not one that everybody tries first. Nothing about capitals or signs.</summary>
public static class PasswordRules
{
    public const int Shortest = 8;
    public const int Longest = 128;
    public const string Advice = "Minstens 8 tekens, liefst 15 of meer. Een zin die alleen jij kent werkt goed. Plakken uit een wachtwoordkluis mag.";

    // What is left of the passwords that people choose most once figures and signs at both ends are taken off.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "wachtwoord", "password", "passw", "welkom", "welcome", "gemeente", "gemeentevannu", "degemeentevannu", "ambtenaar", "geheim", "secret", "inloggen", "login",
        "admin", "administrator", "beheerder", "beheer", "test", "demo", "gebruiker", "user", "qwerty", "qwertyuiop", "qwert", "azerty", "asdfgh", "asdfghjkl", "zxcvbnm",
        "abc", "abcd", "abcdef", "abcdefgh", "abcdefghij", "iloveyou", "ikhouvanjou", "hallo", "hallohallo", "hoihoi", "hello", "letmein", "sunshine", "princess", "dragon",
        "monkey", "football", "baseball", "superman", "batman", "shadow", "master", "trustno", "starwars", "whatever", "computer", "internet", "zomer", "herfst", "winter",
        "lente", "voorjaar", "najaar", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "maandag",
        "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "amsterdam", "rotterdam", "utrecht", "denhaag", "nederland", "holland", "ajax", "feyenoord",
        "psv", "voetbal", "vakantie", "verjaardag", "kerstmis", "sinterklaas", "snoopy", "pokemon", "schatje", "liefde", "familie", "vrijheid", "zonnetje",
        "regenboog", "chocolade", "koffie", "fiets", "veranderen", "verander", "tijdelijk", "nieuwwachtwoord", "mijnwachtwoord", "wachtwoordwachtwoord", "welkomwelkom",
        "changeme", "default", "p@ssw0rd", "p@ssword", "passw0rd", "w@chtwoord", "welk0m", "geh3im", "adm1n", "werk", "kantoor", "stadhuis", "gemeentehuis", "raadhuis",
    };

    /// <summary>Why a password is refused, in words for who chose it; empty when it is good.</summary>
    public static string? WhatIsWrong(string? password) => password switch
    {
        null or { Length: < Shortest } => $"Kies een wachtwoord van minstens {Shortest} tekens.",
        { Length: > Longest } => $"Kies een wachtwoord van niet meer dan {Longest} tekens.",
        _ when IsCommon(password) => "Dit wachtwoord proberen inbrekers als eerste. Kies iets dat niemand raadt, bijvoorbeeld een zin.",
        _ => null,
    };

    private static bool IsCommon(string password)
    {
        var letters = password.Where(c => !char.IsWhiteSpace(c)).ToArray();
        var core = new string(letters).Trim([.. "0123456789!@#$%^&*()-_=+.,?/'\""]);
        return Common.Contains(core) || Common.Contains(new string(letters)) || letters.Distinct().Count() < 4 || IsRow(letters);
    }

    // 12345678, abcdefgh, 87654321
    private static bool IsRow(char[] letters)
    {
        var steps = letters.Zip(letters.Skip(1), (a, b) => b - a).Distinct().ToList();
        return steps.Count == 1 && Math.Abs(steps[0]) <= 1;
    }
}

/// <summary>On a property that becomes somebody's password.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GoodPasswordAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string { Length: > 0 } password && PasswordRules.WhatIsWrong(password) is { } wrong
            ? new ValidationResult(wrong, [validationContext.MemberName!])
            : ValidationResult.Success;
}
