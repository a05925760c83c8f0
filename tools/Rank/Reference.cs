using System.Globalization;
using CsvHelper;
using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Rank;

/// <summary>The platform's vocabulary, which its finder knows about whatever it looks in.</summary>
static class Reference
{
    public static Thesaurus Thesaurus()
    {
        using var file = typeof(Reference).Assembly.GetManifestResourceStream("expertise.csv") ?? throw new InvalidOperationException("The vocabulary is not embedded.");
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        return new Thesaurus([.. Labels(csv)]);
    }

    private static IEnumerable<ConceptLabel> Labels(CsvReader csv)
    {
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var id = csv.GetField("id") ?? "";
            yield return new ConceptLabel(id, csv.GetField("name") ?? "", LabelKind.Preferred);
            foreach (var synonym in Fields(csv, "synonyms"))
            {
                yield return new ConceptLabel(id, synonym, LabelKind.Synonym);
            }
            foreach (var letters in Fields(csv, "abbreviations"))
            {
                yield return new ConceptLabel(id, letters, LabelKind.Abbreviation);
            }
        }
    }

    private static string[] Fields(CsvReader csv, string column) => (csv.GetField(column) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);
}
