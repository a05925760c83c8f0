namespace GemeenteVanNu.Dutch;

/// <summary>
/// Splits compounds by a lexicon: as few parts as possible, then the first part as long as possible, after Koehn and Knight ("Empirical
/// methods for compound splitting", 2003) without their frequencies, which a small vocabulary does not have. Between parts s, e, en or n may link.
/// </summary>
internal sealed class Compounds(KnownWords words)
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
        var onlyDomain = words[word].HasFlag(Known.Exists);
        for (var parts = 2; parts <= MostParts && parts * Lexicon.ShortestPart <= word.Length; parts++)
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
            return IsHead(word.AsSpan(start), onlyDomain) ? [new Part(start, word.Length - start)] : null;
        }
        Span<ulong> hashes = stackalloc ulong[LongestWord + 1];
        hashes[start] = KnownWords.Start;
        for (var at = start; at < word.Length; at++)
        {
            hashes[at + 1] = KnownWords.Next(hashes[at], word[at]);
        }
        for (var end = word.Length - ((parts - 1) * Lexicon.ShortestPart); end >= start + Lexicon.ShortestPart; end--)
        {
            if (IsPart(word.AsSpan(start, end - start), words.Of(hashes[end])) && Rest(word, end, parts - 1, onlyDomain) is { } rest)
            {
                rest.Insert(0, new Part(start, end - start));
                return rest;
            }
        }
        return null;
    }

    private List<Part>? Rest(string word, int end, int parts, bool onlyDomain)
    {
        foreach (var link in Links)
        {
            if (word.AsSpan(end).StartsWith(link, StringComparison.Ordinal) && Split(word, end + link.Length, parts, onlyDomain) is { } rest)
            {
                return rest;
            }
        }
        return null;
    }

    // A dictionary has many odd words of four letters, which turn up in longer ones by chance: those must be words of the trade.
    private static bool IsPart(ReadOnlySpan<char> part, Known known) =>
        (known.HasFlag(Known.IsDomain) || (part.Length > Lexicon.ShortestPart && known.HasFlag(Known.IsPart))) && !IsParticle(part);

    // Prepositions and prefixes stand before many words without making a compound that means its parts.
    private static bool IsParticle(ReadOnlySpan<char> part) =>
        WordList.StopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part)
        || part is "achter" or "tegen" or "mede" or "terug" or "neer" or "samen" or "vast" or "vrij" or "voort" or "tussen";

    private bool IsHead(ReadOnlySpan<char> head, bool onlyDomain)
    {
        if (head.Length < Lexicon.ShortestPart || IsParticle(head))
        {
            return false;
        }
        if (head.Length == Lexicon.ShortestPart)
        {
            return WordList.CompoundParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(head);
        }
        return HasForm(head) || (!onlyDomain && words[head].HasFlag(Known.IsPart));
    }

    // opgaven, vergunningen, adviseurs: the plural of a word of the trade is a head too.
    private bool HasForm(ReadOnlySpan<char> head) =>
        words[head].HasFlag(Known.IsDomain)
        || (head.EndsWith("en", StringComparison.Ordinal) && (IsBase(head[..^1]) || IsBase(head[..^2])))
        || (head.EndsWith("s", StringComparison.Ordinal) && IsBase(head[..^1]));

    private bool IsBase(ReadOnlySpan<char> word) => word.Length >= Lexicon.ShortestPart && words[word].HasFlag(Known.IsDomain);
}
