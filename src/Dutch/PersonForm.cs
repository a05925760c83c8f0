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
        ("aarsters", "aar"), ("aarster", "aar"), ("sters", "er"), ("ster", "er"),
        ("icus", "ica"), ("ologe", "oloog"), ("agoge", "agoog"), ("innen", ""), ("esse", ""),
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
        return folded;
    }
}
