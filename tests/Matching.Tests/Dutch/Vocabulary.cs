using System.Text;
using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Matching.Tests.Dutch;

/// <summary>The platform's own vocabulary, read from its file.</summary>
internal static class Vocabulary
{
    public static readonly ConceptLabel[] Labels = [.. Rows().Skip(1).SelectMany(LabelsOf)];

    public static readonly DutchText Text = new(
        new Lexicon(Labels.Select(label => label.Label)),
        Labels.Where(label => label.Kind == LabelKind.Abbreviation).Select(label =>
            new Abbreviation(label.Label, Labels.First(other => other.ConceptId == label.ConceptId).Label)));

    public static readonly ConceptFinder Finder = new(Labels, Text);

    private static IEnumerable<ConceptLabel> LabelsOf(List<string> row) =>
    [
        new(row[0], row[1], LabelKind.Preferred),
        .. Separate(row[4]).Select(synonym => new ConceptLabel(row[0], synonym, LabelKind.Synonym)),
        .. Separate(row[5]).Select(abbreviation => new ConceptLabel(row[0], abbreviation, LabelKind.Abbreviation)),
    ];

    private static string[] Separate(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<List<string>> Rows() => File.ReadLines(Path.Combine(Root(), "src/Web/Reference/expertise.csv")).Select(Fields);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GemeenteVanNu.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        }
        return folder.FullName;
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }
        fields.Add(field.ToString());
        return fields;
    }
}
