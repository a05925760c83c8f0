using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// The words that are known: for splitting compounds and for mending typing errors. Immutable, thread safe, and deterministic: the same
/// words in any order give the same lexicon.
/// </summary>
/// <remarks>
/// Two kinds of words are told apart. Words of the <em>domain</em> (vocabulary labels, texts of opgaven, and the library's own list of
/// municipal compound parts) are split off as heads and are what typing errors are mended towards. A <em>dictionary</em> only says that
/// a word exists: towards words that occur in no text, mending would lead nowhere.
/// </remarks>
public sealed class Lexicon
{
    /// <summary>Shortest part of a compound, in letters.</summary>
    public const int ShortestPart = 4;

    private readonly FrozenSet<string> dictionary;
    private readonly FrozenSet<string> dictionaryStems;
    private readonly Compounds compounds;
    private readonly Spelling spelling;

    /// <summary>Builds a lexicon.</summary>
    /// <param name="texts">Vocabulary labels and texts of opgaven; each word counts as often as it occurs. May be empty.</param>
    /// <param name="dictionary">Words that exist, see <see cref="HunspellWords.Read"/>; null when there is none.</param>
    public Lexicon(IEnumerable<string> texts, IEnumerable<string>? dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var counts = Count(texts);
        var own = WordList.CompoundParts;
        this.dictionary = (dictionary ?? []).Select(word => Folding.FoldWord(word))
            .Where(word => word.Length > 1).ToFrozenSet(StringComparer.Ordinal);
        var domain = counts.Keys.Concat(own).ToFrozenSet(StringComparer.Ordinal);
        dictionaryStems = domain.Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
        compounds = new Compounds(domain, this.dictionary);
        foreach (var part in own)
        {
            counts.TryAdd(part, 1);
        }
        spelling = new Spelling(counts);
    }

    /// <summary>A lexicon of the library's own list of municipal compound parts only.</summary>
    public static Lexicon Own { get; } = new([]);

    /// <summary>Number of words that typing errors are mended towards.</summary>
    public int Words => spelling.Words;

    /// <summary>Whether <paramref name="word"/> itself, or another form of a word of the domain, is known; in any case and with or without diacritics.</summary>
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

    internal bool KnowsFolded(string folded) => dictionary.Contains(folded) || dictionaryStems.Contains(Stemmer.Stem(folded));

    internal bool IsDictionaryWord(string folded) => dictionary.Contains(folded);

    internal IReadOnlyList<Part> SplitFolded(string folded) => compounds.Split(folded);

    internal string? MendFolded(string folded) =>
        KnowsFolded(folded) || SplitFolded(folded).Count > 0 ? null : spelling.Nearest(folded);

    private static Dictionary<string, int> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var span in Tokenizer.Read(text))
            {
                foreach (var piece in span.Pieces)
                {
                    var word = Folding.FoldWord(text.AsSpan(piece.Start, piece.Length));
                    if (word.Length > 1)
                    {
                        counts[word] = counts.GetValueOrDefault(word) + 1;
                    }
                }
            }
        }
        return counts;
    }
}
