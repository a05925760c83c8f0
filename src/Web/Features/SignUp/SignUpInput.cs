using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.SignUp;

public sealed record WhoInput
{
    [Display(Name = "Werkadres", Description = "We sturen een code, zodat we weten dat jij het bent."), DataType(DataType.EmailAddress), StringLength(254)]
    [Required(ErrorMessage = "Vul je werkadres in."), EmailAddress(ErrorMessage = "Dit is geen mailadres. Een voorbeeld: naam@gemeente.nl."), WorkAddress]
    public string Email { get; init; } = "";

    [Display(Name = "Naam"), StringLength(100), Required(ErrorMessage = "Vul je naam in.")]
    public string Name { get; init; } = "";

    [Display(Name = "Functie", Description = "Zoals je het een collega vertelt, bijvoorbeeld: adviseur wonen."), StringLength(100), Required(ErrorMessage = "Vul je functie in.")]
    public string Function { get; init; } = "";

    [Display(Name = "Waar werk je?")]
    public string? WorkPlace { get; init; }
}

public sealed record KnowledgeInput
{
    [Display(Name = "Wat weet je?", Description = "Kies er minstens drie. Afkortingen mogen ook, zoals Wmo of VTH.")]
    [MaxLength(30, ErrorMessage = "Kies er niet meer dan {1}. De rest kan later, in je profiel.")]
    public List<string> Expertise { get; init; } = [];
}

public sealed record EnergyInput : IValidatableObject
{
    public const string Other = "anders";

    [Display(Name = "Waar krijg je energie van?", Description = "Tik een keer: dit geeft energie. Kies er minstens twee. Tik nog een keer: dit kost energie. Alleen jij ziet dit, tot je het zelf deelt."), EnoughEnergy]
    public Dictionary<string, EnergyAnswer> Energy { get; init; } = [];

    [Display(Name = "Hoeveel uur per week wil je meedoen?", Description = "Ongeveer. Je kunt dit altijd veranderen."), Required(ErrorMessage = "Kies hoeveel uur per week je wilt meedoen.")]
    public string? Hours { get; init; }

    // Text, so that what was typed here stands in the way of nobody who chose another answer since: the field is hidden then.
    [Display(Name = "Aantal uren bij “anders”"), OtherHours]
    public string? OtherHours { get; init; }

    public int? HoursPerWeek => int.TryParse(Hours == Other ? OtherHours : Hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= 40 ? hours : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Hours is not (null or Other) && HoursPerWeek is null)
        {
            yield return new("Kies hoeveel uur per week je wilt meedoen.", [nameof(Hours)]);
        }
    }
}

public sealed record FinishInput
{
    [Display(Name = "Wie mag jou vinden?", Description = "Je kunt dit altijd veranderen, in je profiel."), Required(ErrorMessage = "Kies wie jou mag vinden.")]
    public Findability? Findable { get; init; }

    [Display(Name = "Code uit de mail", Description = "Zes cijfers."), StringLength(20)]
    public string? Code { get; init; }
}

/// <summary>An address at work: not a private one, and nothing in it that an address cannot have.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WorkAddressAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        string typed when PrivateMail.Has(typed) =>
            new("Dit is een privéadres. Gebruik het adres van je werk: daaraan zien we bij welke gemeente je hoort.", [validationContext.MemberName!]),
        string typed when typed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) => new("Er staat een spatie in je werkadres. Haal die weg.", [validationContext.MemberName!]),
        _ => ValidationResult.Success,
    };
}

/// <summary>A number of hours, asked only of who answers "anders".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OtherHoursAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => validationContext.ObjectInstance switch
    {
        EnergyInput { Hours: EnergyInput.Other, OtherHours: null } => new("Vul in hoeveel uur per week je wilt meedoen.", [validationContext.MemberName!]),
        EnergyInput { Hours: EnergyInput.Other, HoursPerWeek: null } => new("Vul een getal in van 1 tot en met 40.", [validationContext.MemberName!]),
        _ => ValidationResult.Success,
    };
}

/// <summary>At least two activities that give energy.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnoughEnergyAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is Dictionary<string, EnergyAnswer> energy && energy.Values.Count(answer => answer == EnergyAnswer.Gives) >= Registration.LeastEnergy
            ? ValidationResult.Success
            : new("Kies er minstens twee die je energie geven.", [validationContext.MemberName!]);
}
