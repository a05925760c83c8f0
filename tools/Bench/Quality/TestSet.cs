using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Bench.Quality;

/// <summary>A question and the concept that answers it.</summary>
/// <param name="IsTuned">Whether the finder may have been tuned on this one: a half, by a hash of the concept. The other half was never looked at.</param>
sealed record Question(string Text, string ConceptId, bool IsTuned)
{
    public static Question Of(string text, string conceptId) => new(text, conceptId, (DutchText.TermId(conceptId) & 0x100) == 0);
}

/// <summary>Labels, and questions of which the answer is known.</summary>
/// <param name="Thesaurus">What the finder may know besides the labels: the vocabulary, unless its words are the questions.</param>
sealed record TestSet(string Name, IReadOnlyList<ConceptLabel> Labels, IReadOnlyList<Question> Questions, Thesaurus? Thesaurus = null)
{
    /// <summary>Occupations of ESCO: the index holds their names, the questions are their other labels.</summary>
    public static TestSet Occupations(string folder, IReadOnlyList<ConceptLabel> vocabulary)
    {
        var rows = Rows(Path.Combine(folder, "occ_altlabel_to_concept.tsv"));
        return new("ESCO occupations", [.. rows.Select(row => Preferred(row[1], row[2])).Distinct()], [.. rows.Select(row => Question.Of(row[0], row[1]))], new Thesaurus(vocabulary));
    }

    /// <summary>The platform's vocabulary without its synonyms and abbreviations, which are the questions.</summary>
    public static TestSet HeldOut(IReadOnlyList<ConceptLabel> vocabulary) => new(
        "vocabulary, synonyms held out",
        [.. vocabulary.Where(label => label.Kind == LabelKind.Preferred)],
        [.. vocabulary.Where(label => label.Kind == LabelKind.Synonym).Select(label => Question.Of(label.Label, label.ConceptId))]);

    /// <summary>The vocabulary as it is, with questions written by hand the way colleagues put them.</summary>
    public static TestSet Municipal(IReadOnlyList<ConceptLabel> vocabulary) => new(
        "municipal questions",
        vocabulary,
        [.. Rows(Path.Combine(RunningSite.Repository, "tests", "Matching.Tests", "Dutch", "municipal-questions.tsv")).Select(row => Question.Of(row[0], row[1]))],
        new Thesaurus(vocabulary));

    /// <summary>All labels of the ESCO occupations and groups and of the vocabulary, <paramref name="count"/> of them: for measuring speed.</summary>
    public static IReadOnlyList<ConceptLabel> Many(string folder, IReadOnlyList<ConceptLabel> vocabulary, int count)
    {
        var occupations = Rows(Path.Combine(folder, "occ_altlabel_to_concept.tsv"));
        var labels = vocabulary.Concat(occupations.Select(row => Preferred(row[1], row[2])))
            .Concat(occupations.Select(row => new ConceptLabel(row[1], row[0], LabelKind.Synonym)))
            .Concat(Csv.Labels(Path.Combine(folder, "esco", "occupations_nl.csv")))
            .Concat(Csv.Labels(Path.Combine(folder, "esco", "skillGroups_nl.csv")))
            .Concat(Csv.Labels(Path.Combine(folder, "esco", "ISCOGroups_nl.csv")))
            .Where(label => label.Label.Any(char.IsLetterOrDigit));
        return [.. labels.Distinct().Take(count)];
    }

    private static ConceptLabel Preferred(string concept, string label) => new(concept, label, LabelKind.Preferred);

    private static List<string[]> Rows(string file) =>
        [.. File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))];
}
