using System.Globalization;
using CsvHelper;
using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Bench.Quality;

/// <summary>The labels in a CSV file of ESCO.</summary>
static class Csv
{
    public static IEnumerable<ConceptLabel> Labels(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var concept = csv.GetField("conceptUri") ?? "";
            yield return new ConceptLabel(concept, csv.GetField("preferredLabel") ?? "", LabelKind.Preferred);
            foreach (var other in (csv.GetField("altLabels") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new ConceptLabel(concept, other, LabelKind.Synonym);
            }
        }
    }
}
