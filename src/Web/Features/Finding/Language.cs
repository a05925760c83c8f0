using System.Collections.Immutable;
using GemeenteVanNu.Dutch;
using GemeenteVanNu.Features.Vocabulary;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Dutch as this platform reads it: the text analysis and concept finder, fed with the vocabulary.</summary>
public sealed class Language
{
    private readonly Vocabulary.Vocabulary vocabulary;

    public Language(Vocabulary.Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        var labels = vocabulary.Expertise.SelectMany(e => e.Synonyms.Prepend(e.Name));
        var abbreviations = vocabulary.Expertise.SelectMany(e => e.Abbreviations.Select(letters => new Abbreviation(letters, e.Name)));
        Text = new DutchText(new Lexicon(labels, texts: vocabulary.Expertise.Select(e => e.Definition)), abbreviations);
        Concepts = new ConceptFinder(vocabulary.Expertise.SelectMany(Labels), Text);
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
    public ImmutableArray<QueryWord> Query(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var mentions = Concepts.Read(typed);
        return [.. Text.Tokens(typed, Reading.Typed).Where(token => token.Terms.Count > 0).Select(token => new QueryWord(
            [.. token.Word.TermIds],
            [.. mentions.Where(m => m.Start <= token.Start && token.End <= m.Start + m.Length && IsWhole(m, token))
                .Select(m => vocabulary.FindExpertise(m.ConceptId)).OfType<Expertise>().Select(e => e.Index).Distinct()]))];
    }

    // "openbare ruimte" is one concept: both its words are answered by it.
    private static bool IsWhole(Mention mention, Token token) => mention.Length >= token.Length;

    private static IEnumerable<ConceptLabel> Labels(Expertise expertise) =>
    [
        new(expertise.Id, expertise.Name, LabelKind.Preferred),
        .. expertise.Synonyms.Select(s => new ConceptLabel(expertise.Id, s, LabelKind.Synonym)),
        .. expertise.Abbreviations.Select(a => new ConceptLabel(expertise.Id, a, LabelKind.Abbreviation)),
    ];
}
