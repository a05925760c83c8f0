namespace GemeenteVanNu.Dutch;

/// <summary>The groups of words that mean nearly the same, from the library's own list.</summary>
internal static class Synonyms
{
    private static readonly string[][] Stems = [.. WordList.Synonyms.Select(group => group.Select(Stemmer.Stem).Distinct(StringComparer.Ordinal).ToArray())];

    private static readonly Dictionary<string, int[]> ByStem = Stems
        .SelectMany((group, index) => group.Select(stem => (stem, index)))
        .GroupBy(pair => pair.stem, pair => pair.index, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static int Groups => Stems.Length;

    /// <summary>The groups that a stem stands in.</summary>
    public static ReadOnlySpan<int> GroupsOf(string stem) => ByStem.TryGetValue(stem, out var groups) ? groups : [];
}
