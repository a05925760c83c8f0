using System.Globalization;
using System.Text;

namespace GemeenteVanNu.Data;

/// <summary>Text to the part of a URL that people can read: lower case a–z, digits and hyphens.</summary>
public static class Slugify
{
    public static string Text(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter != '\'' && letter != '’'
                && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= 60)
            {
                break;
            }
        }

        return slug.ToString().Trim('-') is { Length: > 0 } made ? made : "opgave";
    }
}
