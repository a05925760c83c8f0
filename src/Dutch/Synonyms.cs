namespace GemeenteVanNu.Dutch;

/// <summary>Groups of words that mean nearly the same: the library's own list and, when there is one, a vocabulary.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, int[]> byStem;

    public Synonyms(Thesaurus? thesaurus)
    {
        var groups = WordList.Synonyms.Concat(thesaurus?.Groups ?? []).ToArray();
        Groups = groups.Length;
        byStem = groups
            .SelectMany((group, index) => group.Select(word => (Stem: Stemmer.Stem(word), index)).Distinct())
            .GroupBy(pair => pair.Stem, pair => pair.index, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many groups there are.</summary>
    public int Groups { get; }

    /// <summary>The groups that a stem stands in.</summary>
    public ReadOnlySpan<int> GroupsOf(string stem) => byStem.TryGetValue(stem, out var groups) ? groups : [];
}
