namespace GemeenteVanNu.Dutch;

/// <summary>What a label is to its concept.</summary>
public enum LabelKind
{
    /// <summary>The name of the concept.</summary>
    Preferred,

    /// <summary>Another name for it.</summary>
    Synonym,

    /// <summary>Letters that stand for it; in running text its capitals matter.</summary>
    Abbreviation,
}

/// <summary>A label of a concept, to build a <see cref="ConceptFinder"/> from.</summary>
/// <param name="ConceptId">Identifies the concept to the caller.</param>
/// <param name="Label">Has at least one letter or digit.</param>
/// <param name="Kind">What the label is to its concept.</param>
public sealed record ConceptLabel(string ConceptId, string Label, LabelKind Kind);

/// <summary>A concept found for what someone typed.</summary>
/// <param name="ConceptId">As given to the finder.</param>
/// <param name="Preferred">The name of the concept (its first label when none was given as preferred).</param>
/// <param name="Label">The label that matched best; differs from <paramref name="Preferred"/> for "Wmo → Wet maatschappelijke ondersteuning".</param>
/// <param name="Kind">What <paramref name="Label"/> is to the concept.</param>
/// <param name="Marks">The stretches of <paramref name="Label"/> that matched, ascending, not overlapping; empty when only the spelling is alike.</param>
/// <param name="Score">Higher is better, 1 to 1000; 1000 is the label to the letter. For ranking only, never to be shown.</param>
/// <param name="Likeness">The same more finely, above 0 to 1, in millionths.</param>
public sealed record FoundConcept(
    string ConceptId, string Preferred, string Label, LabelKind Kind, IReadOnlyList<Part> Marks, int Score, double Likeness);

/// <summary>A concept that a text mentions.</summary>
/// <param name="ConceptId">As given to the finder.</param>
/// <param name="Preferred">The name of the concept.</param>
/// <param name="Label">The label that was recognised.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="Length">Number of characters in the text.</param>
/// <param name="Sureness">1 to 100: 100 the name as it is, 90 another form of it, about 60 a part of a compound; halved when the words may mean another concept too.</param>
public sealed record Mention(string ConceptId, string Preferred, string Label, int Start, int Length, int Sureness);
