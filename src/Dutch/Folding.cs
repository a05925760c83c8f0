using System.Text;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// Lower case without diacritics: "Coördinator" → "coordinator". One character at a time, because normalising a whole string
/// throws on lone surrogates, which do arrive in what people paste.
/// </summary>
public static class Folding
{
    // Latin letters with diacritics end at U+024F; Vietnamese and the rest of the extended block are at U+1E00.
    private const int LatinEnd = 0x0250;
    private const int AdditionalStart = 0x1E00;
    private const int AdditionalEnd = 0x1F00;

    private static readonly string[] Latin = Table(0, LatinEnd);
    private static readonly string[] Additional = Table(AdditionalStart, AdditionalEnd);

    /// <summary>Combining marks belong to the letter before them and are dropped.</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>A letter, a digit, or a mark that belongs to a letter.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || IsMark(c);

    /// <summary>The folded form of one character: nothing for a mark, two letters for a ligature.</summary>
    public static ReadOnlySpan<char> Fold(char c)
    {
        if (c < LatinEnd)
        {
            return Latin[c];
        }
        return c is >= (char)AdditionalStart and < (char)AdditionalEnd ? Additional[c - AdditionalStart] : Other(c);
    }

    /// <summary>Folds all of <paramref name="text"/>, keeping letters and digits only: "Inês op 't Veld" → "inesoptveld".</summary>
    public static string FoldWord(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsWordCharacter(c))
            {
                folded.Append(Fold(c));
            }
        }
        return folded.ToString();
    }

    /// <summary>The same into <paramref name="folded"/>, which must have room for twice the letters; returns how many it took.</summary>
    internal static int FoldWord(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c is >= 'a' and <= 'z')
            {
                folded[length++] = c;
            }
            else if (IsWordCharacter(c))
            {
                foreach (var letter in Fold(c))
                {
                    folded[length++] = letter;
                }
            }
        }
        return length;
    }

    private static string Other(char c) => c switch
    {
        _ when IsMark(c) => "",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ when char.IsSurrogate(c) => "",
        _ => char.ToLowerInvariant(c).ToString(),
    };

    private static string[] Table(int start, int end) =>
        [.. Enumerable.Range(start, end - start).Select(code => FoldLatin((char)code))];

    private static string FoldLatin(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower switch
        {
            'ß' or 'ẞ' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ł' => "l",
            'ı' => "i",
            'ĳ' => "ij",
            _ => string.Concat(lower.ToString().Normalize(NormalizationForm.FormD).Where(part => !IsMark(part))),
        };
    }
}
