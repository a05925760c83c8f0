using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// Splits compounds by a lexicon: as few parts as possible, then the first part as long as possible, after Koehn and Knight ("Empirical
/// methods for compound splitting", 2003) without their frequencies, which a small vocabulary does not have. Between parts s, e, en or n may link.
/// </summary>
internal sealed class Compounds(FrozenSet<string> domain, FrozenDictionary<string, bool> existing)
{
    private const int MostParts = 4;
    private const int LongestWord = 64;

    private static readonly string[] Links = ["", "s", "en", "e", "n"];

    /// <summary>The parts of a folded word, without linking letters; empty when it is no compound.</summary>
    public IReadOnlyList<Part> Split(string word)
    {
        if (word.Length is < 2 * Lexicon.ShortestPart or > LongestWord)
        {
            return [];
        }
        // A word that exists as a whole is split before a word of the trade only: onderwijs is no "wijs", jeugdzorg is "zorg".
        var onlyDomain = existing.ContainsKey(word);
        for (var parts = 2; parts <= MostParts; parts++)
        {
            if (Split(word, 0, parts, onlyDomain) is { } found)
            {
                return found;
            }
        }
        return [];
    }

    private List<Part>? Split(string word, int start, int parts, bool onlyDomain)
    {
        if (parts == 1)
        {
            return IsHead(word[start..], onlyDomain) ? [new Part(start, word.Length - start)] : null;
        }
        for (var end = word.Length - Lexicon.ShortestPart; end >= start + Lexicon.ShortestPart; end--)
        {
            if (!IsPart(word.AsSpan(start, end - start)))
            {
                continue;
            }
            foreach (var link in Links)
            {
                if (word.AsSpan(end).StartsWith(link, StringComparison.Ordinal)
                    && Split(word, end + link.Length, parts - 1, onlyDomain) is { } rest)
                {
                    rest.Insert(0, new Part(start, end - start));
                    return rest;
                }
            }
        }
        return null;
    }

    // A dictionary has many odd words of four letters, which turn up in longer ones by chance: those must be words of the trade.
    private bool IsPart(ReadOnlySpan<char> part) =>
        (domain.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part)
            || (part.Length > Lexicon.ShortestPart
                && existing.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(part, out var isPart) && isPart))
        && !IsParticle(part);

    // Prepositions and prefixes stand before many words without making a compound that means its parts.
    private static bool IsParticle(ReadOnlySpan<char> part) =>
        WordList.StopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part)
        || part is "achter" or "tegen" or "mede" or "terug" or "neer" or "samen" or "vast" or "vrij" or "voort" or "tussen";

    private bool IsHead(string head, bool onlyDomain)
    {
        if (head.Length < Lexicon.ShortestPart || IsParticle(head))
        {
            return false;
        }
        if (head.Length == Lexicon.ShortestPart)
        {
            return WordList.CompoundParts.Contains(head);
        }
        return HasForm(head) || (!onlyDomain && existing.TryGetValue(head, out var isPart) && isPart);
    }

    // opgaven, vergunningen, adviseurs: the plural of a word of the trade is a head too.
    private bool HasForm(string head) =>
        domain.Contains(head)
        || (head.EndsWith("en", StringComparison.Ordinal) && (IsBase(head[..^1]) || IsBase(head[..^2])))
        || (head.EndsWith('s') && IsBase(head[..^1]));

    private bool IsBase(string word) => word.Length >= Lexicon.ShortestPart && domain.Contains(word);
}
