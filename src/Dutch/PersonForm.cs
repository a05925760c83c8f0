namespace GemeenteVanNu.Dutch;

/// <summary>
/// One form for the names of someone who does something, whether a man or a woman: inspecteur and inspectrice, verkoper and verkoopster,
/// technicus and technica. After the endings of Dutch derivation (Algemene Nederlandse Spraakkunst, 12.3.1.4: vrouwelijke persoonsnamen).
/// </summary>
internal static class PersonForm
{
    private const int ShortestRoot = 3;

    private static readonly (string Ending, string Common)[] Endings =
    [
        ("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur"),
        ("aarsters", "aar"), ("aarster", "aar"), ("eressen", "er"), ("eres", "er"), ("icus", "ica"), ("ologe", "oloog"), ("agoge", "agoog"), ("innen", ""), ("esse", ""),
    ];

    /// <summary>The common form of a folded word; the word itself when it has none of the endings.</summary>
    public static string Of(string folded)
    {
        foreach (var (ending, common) in Endings)
        {
            if (folded.Length >= ending.Length + ShortestRoot && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return string.Concat(folded.AsSpan(0, folded.Length - ending.Length), common);
            }
        }
        foreach (var ending in (ReadOnlySpan<string>)["sters", "ster"])
        {
            if (folded.Length >= ending.Length + ShortestRoot && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return Doer(folded[..^ending.Length]);
            }
        }
        return folded;
    }

    // The ending -er opens the syllable before it: verkoop, verkoper; zwem, zwemmer; schrijf, schrijver; werk, werker.
    private static string Doer(string verb)
    {
        var (vowel, last) = (verb[^2], verb[^1]);
        if (!IsVowel(vowel) || IsVowel(last))
        {
            return verb + "er";
        }
        if (verb[^3] == vowel)
        {
            return $"{verb.AsSpan(0, verb.Length - 2)}{Voiced(last)}er";
        }
        var isLong = IsVowel(verb[^3]) || vowel is 'j';
        return isLong ? $"{verb.AsSpan(0, verb.Length - 1)}{Voiced(last)}er" : $"{verb}{last}er";
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j';

    private static char Voiced(char letter) => letter switch { 'f' => 'v', 's' => 'z', _ => letter };
}
