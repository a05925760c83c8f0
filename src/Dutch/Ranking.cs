using System.Globalization;
using System.Text;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// Ranks the labels of one file for the questions of another with the <see cref="ConceptFinder"/>, to judge it from outside. Files are
/// UTF-8 text, one entry a line, columns parted by tabs; empty lines are skipped.
/// </summary>
public sealed class Ranking
{
    private readonly ConceptFinder finder;
    private readonly Dictionary<(string Concept, string Label), string> ids = [];

    /// <summary>Builds a ranking.</summary>
    /// <param name="corpus">
    /// Lines <c>id, label</c> or <c>id, label, concept</c>. Labels with the same concept are one concept, of which the best label is
    /// ranked; without a third column the id is the concept.
    /// </param>
    /// <param name="name">What to call the file in errors.</param>
    /// <param name="dictionary">Words that exist, for splitting compounds; null when there are none.</param>
    /// <param name="thesaurus">What else is known about words, such as the vocabulary of the platform; null when nothing is.</param>
    /// <exception cref="InvalidDataException">A line is malformed, or no line has a label; the message names the line.</exception>
    public Ranking(TextReader corpus, string name, IEnumerable<string>? dictionary = null, Thesaurus? thesaurus = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        var labels = new List<ConceptLabel>();
        foreach (var columns in Lines(corpus, name, "id<TAB>label or id<TAB>label<TAB>concept"))
        {
            var concept = columns is [_, _, { Length: > 0 } key] ? key : columns[0];
            if (columns[1].Any(char.IsLetterOrDigit) && ids.TryAdd((concept, columns[1]), columns[0]))
            {
                labels.Add(new ConceptLabel(concept, columns[1], concepts.Add(concept) ? LabelKind.Preferred : LabelKind.Synonym));
            }
        }
        if (labels.Count == 0)
        {
            throw new InvalidDataException($"{name}: there is no label with a letter or digit in it.");
        }
        finder = new ConceptFinder(labels, new DutchText(new Lexicon(labels.Select(label => label.Label), dictionary), thesaurus?.Abbreviations), thesaurus);
        Labels = labels.Count;
    }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>
    /// Writes for every question the best labels as lines <c>question id, label id, rank, score</c>: rank from 1, score above 0 to 1, in
    /// the order of the questions. Works on all cores.
    /// </summary>
    /// <param name="questions">Lines <c>id, question</c>; a third column is ignored.</param>
    /// <param name="name">What to call the file in errors.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="top">How many labels a question at most, 1 or more.</param>
    /// <returns>Number of questions.</returns>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it. Nothing has been written then.</exception>
    public int Answer(TextReader questions, string name, TextWriter output, int top)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(output);
        var asked = Lines(questions, name, "id<TAB>question").ToList();
        var answers = new string[asked.Count];
        Parallel.For(0, asked.Count, at => answers[at] = Answer(asked[at][0], asked[at][1], top));
        foreach (var answer in answers)
        {
            output.Write(answer);
        }
        return asked.Count;
    }

    private string Answer(string id, string question, int top)
    {
        var lines = new StringBuilder();
        foreach (var (at, found) in finder.Rank(question, top).Index())
        {
            lines.Append(CultureInfo.InvariantCulture, $"{id}\t{ids[(found.ConceptId, found.Label)]}\t{at + 1}\t{found.Likeness:F6}\n");
        }
        return lines.ToString();
    }

    private static IEnumerable<string[]> Lines(TextReader file, string name, string expected)
    {
        var number = 0;
        while (file.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            var columns = line.Split('\t', StringSplitOptions.TrimEntries);
            if (columns.Length is < 2 or > 3)
            {
                throw new InvalidDataException($"{name}, line {number}: {expected} is expected, but there {(columns.Length == 1 ? "is 1 column" : $"are {columns.Length} columns")}.");
            }
            if (columns[0].Length == 0 || columns[1].Length == 0)
            {
                throw new InvalidDataException($"{name}, line {number}: {expected} is expected, but column {(columns[0].Length == 0 ? 1 : 2)} is empty.");
            }
            yield return columns;
        }
    }
}
