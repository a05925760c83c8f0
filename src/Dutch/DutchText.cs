using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// Turns Dutch text into words and terms: lower case, no diacritics, no stop words, stems, parts of compounds, abbreviations written
/// out. The same for opgaven, profiles, queries and the vocabulary, so that they meet. Immutable, thread safe, deterministic; takes any
/// string, broken Unicode included.
/// </summary>
public sealed class DutchText
{
    // Twice the words of a whole country's opgaven; beyond that words are analysed anew each time, with the same outcome.
    private const int MostCached = 200_000;

    // Longer "words" are keys, links or mischief: they are kept, but not looked into.
    private const int LongestWord = 64;

    private readonly FrozenDictionary<string, Abbreviation[]> abbreviations;
    private readonly ConcurrentDictionary<string, Word>[] caches = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    /// <summary>Builds an analysis.</summary>
    /// <param name="lexicon">For compounds and typing errors.</param>
    /// <param name="abbreviations">One abbreviation may stand for several things; all are then meant.</param>
    public DutchText(Lexicon lexicon, IEnumerable<Abbreviation>? abbreviations = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        Lexicon = lexicon;
        this.abbreviations = (abbreviations ?? [])
            .GroupBy(one => Folding.FoldWord(one.Letters), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Distinct().OrderBy(one => one.Letters, StringComparer.Ordinal).ThenBy(one => one.Meaning, StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
    }

    /// <summary>The known words.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The words of <paramref name="text"/> in order, stop words included (they have no terms).</summary>
    public IReadOnlyList<Token> Tokens(string text, Reading reading = Reading.Text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Tokenizer.Words(text);
        var tokens = new List<Token>(words.Count);
        foreach (var span in words)
        {
            tokens.Add(new Token(span.Start, WordAt(text, span, reading)));
        }
        return tokens;
    }

    /// <summary>The terms of <paramref name="text"/> in order of appearance, as often as they occur.</summary>
    public IReadOnlyList<string> Terms(string text, Reading reading = Reading.Text) =>
        [.. Tokens(text, reading).SelectMany(token => token.Terms)];

    /// <summary>The terms of <paramref name="text"/> with how often they occur, by ascending id, each id once.</summary>
    public IReadOnlyList<TermCount> TermCounts(string text, Reading reading = Reading.Text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ids = new List<int>();
        foreach (var span in Tokenizer.Words(text))
        {
            ids.AddRange(WordAt(text, span, reading).TermIds);
        }
        ids.Sort();
        var counts = new List<TermCount>();
        for (var from = 0; from < ids.Count;)
        {
            var to = from + 1;
            while (to < ids.Count && ids[to] == ids[from])
            {
                to++;
            }
            counts.Add(new TermCount(ids[from], to - from));
            from = to;
        }
        return counts;
    }

    /// <summary>
    /// A stem as a 32-bit number that is the same on every machine and in every version: FNV-1a (Fowler, Noll, Vo) over its UTF-8 bytes.
    /// Two stems may share a number, about once in 100,000 words.
    /// </summary>
    public static int TermId(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        const uint Offset = 2166136261;
        const uint Prime = 16777619;
        var hash = Offset;
        foreach (var one in Encoding.UTF8.GetBytes(stem))
        {
            hash = unchecked((hash ^ one) * Prime);
        }
        return unchecked((int)hash);
    }

    private Word WordAt(string text, Part span, Reading reading)
    {
        var cache = caches[(int)reading];
        var written = text.AsSpan(span.Start, span.Length);
        if (cache.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var known))
        {
            return known;
        }
        var word = Analyse(written.ToString(), reading);
        if (cache.Count < MostCached && span.Length <= LongestWord)
        {
            cache.TryAdd(word.Text, word);
        }
        return word;
    }

    private Word Analyse(string written, Reading reading)
    {
        var normal = Folding.FoldWord(WithoutGenitive(written));
        if (written.Length > LongestWord)
        {
            return new Word(written, normal, [], normal.Length == 0 ? [] : [normal], isStopWord: false);
        }
        var meanings = Meanings(written, normal, reading);
        if (meanings.Length == 0 && WordList.StopWords.Contains(normal))
        {
            return new Word(written, normal, [], [], isStopWord: true);
        }
        var parts = new List<WordPart>();
        var terms = new List<string>();
        AddTerm(terms, normal);
        AddPieces(written, Tokenizer.Pieces(written, new Part(0, written.Length)), reading, parts, terms);
        var own = terms.Count;
        foreach (var meaning in meanings)
        {
            AddMeaning(meaning, terms);
        }
        return new Word(written, normal, parts, [.. terms], isStopWord: false, terms.Count - own);
    }

    private void AddPieces(string written, List<Part> pieces, Reading reading, List<WordPart> parts, List<string> terms)
    {
        foreach (var piece in pieces)
        {
            var folded = FoldedWord.From(written, piece);
            if (folded.Normal.Length == 0)
            {
                continue;
            }
            if (pieces.Count > 1 && !WordList.StopWords.Contains(folded.Normal))
            {
                AddPart(folded, new Part(0, folded.Normal.Length), parts, terms);
                foreach (var meaning in Meanings(written.Substring(piece.Start, piece.Length), folded.Normal, reading))
                {
                    AddMeaning(meaning, terms);
                }
            }
            AddCompound(folded, new Part(0, folded.Normal.Length), parts, terms);
            if (reading == Reading.Typed && Lexicon.MendFolded(folded.Normal) is { } mended)
            {
                AddMended(mended, terms);
            }
        }
    }

    // Parts of parts count too (omgevingsvergunning in omgevingsvergunningverlening is also a vergunning), so that either side may be split.
    private void AddCompound(FoldedWord word, Part within, List<WordPart> parts, List<string> terms)
    {
        foreach (var part in Lexicon.SplitFolded(word.Normal.Substring(within.Start, within.Length)))
        {
            var placed = part with { Start = part.Start + within.Start };
            AddPart(word, placed, parts, terms);
            AddCompound(word, placed, parts, terms);
        }
    }

    private static void AddPart(FoldedWord word, Part part, List<WordPart> parts, List<string> terms)
    {
        var normal = word.Normal.Substring(part.Start, part.Length);
        var written = word.Written(part);
        parts.Add(new WordPart(normal, Stemmer.Stem(normal), written.Start, written.Length));
        AddTerm(terms, normal);
    }

    private void AddMended(string mended, List<string> terms)
    {
        AddTerm(terms, mended);
        foreach (var part in Lexicon.SplitFolded(mended))
        {
            AddTerm(terms, mended.Substring(part.Start, part.Length));
        }
    }

    // One step only: an abbreviation inside what an abbreviation stands for is left as it is.
    private void AddMeaning(Abbreviation meaning, List<string> terms)
    {
        foreach (var span in Tokenizer.Words(meaning.Meaning))
        {
            foreach (var piece in Tokenizer.Pieces(meaning.Meaning, span))
            {
                var folded = FoldedWord.From(meaning.Meaning, piece);
                if (folded.Normal.Length > 0 && !WordList.StopWords.Contains(folded.Normal))
                {
                    AddTerm(terms, folded.Normal);
                    AddCompound(folded, new Part(0, folded.Normal.Length), [], terms);
                }
            }
        }
    }

    private Abbreviation[] Meanings(string written, string normal, Reading reading)
    {
        if (!abbreviations.TryGetValue(normal, out var all))
        {
            return [];
        }
        var exact = Array.FindAll(all, one => one.Letters.Equals(written, StringComparison.Ordinal));
        if (exact.Length > 0)
        {
            return exact;
        }
        return reading == Reading.Typed ? all : Array.FindAll(all, one => Abbreviation.IsWritten(one.Letters, written));
    }

    private static void AddTerm(List<string> terms, string normal)
    {
        var stem = Stemmer.Stem(normal);
        if (stem.Length > 0 && !terms.Contains(stem))
        {
            terms.Add(stem);
        }
    }

    // foto's, Ede's: the s after an apostrophe is a plural or a genitive, not part of the word.
    private static ReadOnlySpan<char> WithoutGenitive(string written) =>
        written.Length > 2 && written[^1] is 's' && Tokenizer.IsApostrophe(written[^2]) ? written.AsSpan(0, written.Length - 2) : written;
}
