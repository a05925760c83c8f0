using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GemeenteVanNu.Design;

/// <summary>What is wrong and how many things are, in Dutch, the same beside the field, in the summary and in the title of the page.</summary>
public static class ErrorWords
{
    public static string Count(int errors) => errors == 1 ? "Er is 1 foutmelding" : $"Er zijn {errors} foutmeldingen";

    public static string TitlePrefix(int errors) => errors == 0 ? "" : $"{Count(errors)} – ";

    /// <summary>Every error once, with the name of its field (empty when it is about the whole form).</summary>
    public static IReadOnlyList<(string Field, string Words)> All(ModelStateDictionary state) =>
        [.. state.SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Of(error)))).Distinct()];

    /// <summary>The message of an error; a conversion that failed without words gets some.</summary>
    public static string Of(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "Dit kunnen we niet lezen. Controleer wat je hebt ingevuld." : error.ErrorMessage;
}
