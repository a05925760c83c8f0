namespace GemeenteVanNu.Design;

/// <summary>How many things are wrong, in Dutch, the same in the summary and in the title of the page.</summary>
public static class ErrorWords
{
    public static string Count(int errors) => errors == 1 ? "Er is 1 foutmelding" : $"Er zijn {errors} foutmeldingen";

    public static string TitlePrefix(int errors) => errors == 0 ? "" : $"{Count(errors)} – ";
}
