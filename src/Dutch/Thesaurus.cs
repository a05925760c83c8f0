namespace GemeenteVanNu.Dutch;

/// <summary>A vocabulary as background knowledge for finding in other labels: which words mean the same, and what abbreviations stand for.</summary>
public sealed class Thesaurus
{
    // Letters that could be part of any word say nothing.
    private const int ShortestWord = 4;

    /// <summary>Builds a thesaurus from the labels of a vocabulary.</summary>
    public Thesaurus(IEnumerable<ConceptLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var concepts = labels.GroupBy(label => label.ConceptId, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        Abbreviations =
        [
            .. concepts.SelectMany(concept => concept.Where(label => label.Kind == LabelKind.Abbreviation)
                .Select(label => new Abbreviation(label.Label, concept.Find(other => other.Kind == LabelKind.Preferred)?.Label ?? label.Label))),
        ];
        Groups =
        [
            .. concepts.Select(concept => concept.Where(label => label.Kind != LabelKind.Abbreviation && IsWord(label.Label))
                .Select(label => Folding.FoldWord(label.Label)).Distinct(StringComparer.Ordinal).ToArray())
                .Where(group => group.Length > 1),
        ];
    }

    /// <summary>The abbreviations, for <see cref="DutchText"/>.</summary>
    public IReadOnlyList<Abbreviation> Abbreviations { get; }

    /// <summary>Per concept its labels of one word, folded.</summary>
    internal IReadOnlyList<string[]> Groups { get; }

    private static bool IsWord(string label) => label.Length >= ShortestWord && label.All(char.IsLetter);
}
