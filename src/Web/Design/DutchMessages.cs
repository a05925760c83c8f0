using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace GemeenteVanNu.Design;

/// <summary>Dutch words for every check that was not given its own, and for input that cannot be read at all.</summary>
internal sealed class DutchMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var check in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (check is { ErrorMessage: null, ErrorMessageResourceName: null })
            {
                check.ErrorMessage = Words(check) ?? check.ErrorMessage;
            }
        }
    }

    public static void Bind(MvcOptions options)
    {
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}” kunnen we niet lezen. Controleer wat je hebt ingevuld.");
        words.SetMissingBindRequiredValueAccessor(_ => "Vul dit in.");
        words.SetMissingKeyOrValueAccessor(() => "Vul dit in.");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "Er is niets verstuurd.");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” kunnen we niet lezen. Controleer wat je hebt ingevuld.");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Dit kunnen we niet lezen. Controleer wat je hebt ingevuld.");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
        words.SetUnknownValueIsInvalidAccessor(_ => "Dit kunnen we niet lezen. Controleer wat je hebt ingevuld.");
        words.SetValueIsInvalidAccessor(value => $"“{value}” kunnen we niet lezen. Controleer wat je hebt ingevuld.");
        words.SetValueMustBeANumberAccessor(_ => "Vul een getal in.");
        words.SetValueMustNotBeNullAccessor(_ => "Vul dit in.");
    }

    // {1} and {2} are what the attribute itself puts there: its limits.
    private static string? Words(ValidationAttribute check) => check switch
    {
        RequiredAttribute => "Vul dit in.",
        StringLengthAttribute { MinimumLength: > 0 } => "Gebruik {2} tot {1} tekens.",
        StringLengthAttribute or MaxLengthAttribute => "Gebruik niet meer dan {1} tekens.",
        MinLengthAttribute => "Gebruik ten minste {1} tekens.",
        LengthAttribute => "Gebruik {1} tot {2} tekens.",
        RangeAttribute => "Vul een getal in van {1} tot en met {2}.",
        EmailAddressAttribute => "Dit is geen mailadres. Een voorbeeld: naam@gemeente.nl.",
        PhoneAttribute => "Dit is geen telefoonnummer. Een voorbeeld: 06 12 34 56 78.",
        UrlAttribute => "Dit is geen webadres. Een voorbeeld: https://www.gemeente.nl.",
        RegularExpressionAttribute => "Controleer wat je hebt ingevuld.",
        _ => null,
    };
}
