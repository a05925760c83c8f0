using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// The words that are known: for splitting compounds and for mending typing errors. Immutable, thread safe, and deterministic: the same
/// words in any order give the same lexicon.
/// </summary>
/// <remarks>
/// Three kinds of words are told apart. Words of <em>labels</em>, with the library's own list of municipal compound parts, are what known
/// words are split before. Words of <em>texts</em> count as known; typing errors are mended towards both. A <em>dictionary</em> only
/// says that a word exists: mending towards words that occur in no label or text would lead nowhere.
/// </remarks>
public sealed class Lexicon
{
    /// <summary>Shortest part of a compound, in letters.</summary>
    public const int ShortestPart = 4;

    private readonly KnownWords existing;
    private readonly FrozenSet<string> labelStems;
    private readonly Compounds compounds;
    private readonly Spelling spelling;

    /// <summary>Builds a lexicon.</summary>
    /// <param name="labels">Labels of the vocabulary and the like: the words of the trade. May be empty.</param>
    /// <param name="dictionary">Words that exist, see <see cref="HunspellWords.Read"/>; null when there is none.</param>
    /// <param name="texts">Running texts, such as those of opgaven; null when there are none. The more a word occurs, the sooner it is mended towards.</param>
    public Lexicon(IEnumerable<string> labels, IEnumerable<string>? dictionary = null, IEnumerable<string>? texts = null)
        : this(labels, KnownWords.From(dictionary ?? []), texts)
    {
    }

    /// <summary>Builds a lexicon with a dictionary that was read before; it stays as it is.</summary>
    /// <param name="labels">Labels of the vocabulary and the like: the words of the trade. May be empty.</param>
    /// <param name="dictionary">Words that exist.</param>
    /// <param name="texts">Running texts, such as those of opgaven; null when there are none.</param>
    public Lexicon(IEnumerable<string> labels, KnownWords dictionary, IEnumerable<string>? texts = null)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(labels);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(labels, counts);
        var domain = counts.Keys.Concat(WordList.CompoundParts).ToHashSet(StringComparer.Ordinal);
        Count(texts ?? [], counts);
        existing = Existing(dictionary, domain, counts.Keys);
        labelStems = domain.Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
        compounds = new Compounds(existing);
        foreach (var part in WordList.CompoundParts)
        {
            counts.TryAdd(part, 1);
        }
        spelling = new Spelling(counts);
    }

    /// <summary>A lexicon of the library's own list of municipal compound parts only.</summary>
    public static Lexicon Own { get; } = new([]);

    /// <summary>Number of words that typing errors are mended towards.</summary>
    public int Words => spelling.Words;

    /// <summary>Whether <paramref name="word"/> itself, or another form of it, is known; in any case and with or without diacritics.</summary>
    public bool Knows(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return KnowsFolded(Folding.FoldWord(word));
    }

    /// <summary>
    /// The parts of a compound, folded, without linking letters: "omgevingsvergunningverlening" → "omgevingsvergunning", "verlening".
    /// As few parts as possible, the first as long as possible. Empty when the word is no compound of known words.
    /// </summary>
    public IReadOnlyList<string> Split(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var folded = Folding.FoldWord(word);
        return [.. compounds.Split(folded).Select(part => folded.Substring(part.Start, part.Length))];
    }

    /// <summary>
    /// The known word that <paramref name="word"/> was probably meant to be, folded: one edit away (a letter more, less, other, or two
    /// swapped) for words over four letters, two for words over eight. Null when the word or its split is known, or nothing is near.
    /// </summary>
    public string? Mend(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return MendFolded(Folding.FoldWord(word));
    }

    // A dictionary lists woning, not woningen: its words are recognised by their stem as far as that is a word itself.
    internal bool KnowsFolded(string folded) =>
        existing[folded].HasFlag(Known.Exists)
        || (Stemmer.Stem(folded) is var stem && (labelStems.Contains(stem) || existing[stem].HasFlag(Known.Exists)));

    internal IReadOnlyList<Part> SplitFolded(string folded) => compounds.Split(folded);

    internal string? MendFolded(string folded) =>
        KnowsFolded(folded) || SplitFolded(folded).Count > 0 ? null : spelling.Nearest(folded);

    private static KnownWords Existing(KnownWords dictionary, IEnumerable<string> domain, IEnumerable<string> words)
    {
        var existing = dictionary.Copy();
        foreach (var word in words)
        {
            existing.Add(word, Known.Exists | Known.IsPart);
        }
        foreach (var word in domain)
        {
            existing.Add(word, Known.IsDomain);
        }
        return existing;
    }

    private static void Count(IEnumerable<string> texts, Dictionary<string, int> counts)
    {
        foreach (var text in texts)
        {
            foreach (var piece in Tokenizer.Words(text).SelectMany(word => Tokenizer.Pieces(text, word)))
            {
                var word = Folding.FoldWord(text.AsSpan(piece.Start, piece.Length));
                if (word.Length > 1)
                {
                    counts[word] = counts.GetValueOrDefault(word) + 1;
                }
            }
        }
    }
}
