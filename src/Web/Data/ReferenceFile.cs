using System.Globalization;
using System.Reflection;
using CsvHelper;

namespace GemeenteVanNu.Data;

/// <summary>Reads the project's own reference data, embedded in the binary.</summary>
public static class ReferenceFile
{
    // The binary holds files of others too, such as the words of Dutch.
    private const string Own = "GemeenteVanNu.Reference.";
    private static readonly Assembly Binary = typeof(ReferenceFile).Assembly;

    /// <summary>Opens a file below Reference/ by its path there, such as demo/names.json.</summary>
    public static Stream Open(string path) =>
        Binary.GetManifestResourceStream(Own + path.Replace('/', '.'))
        ?? throw new FileNotFoundException($"The binary holds no reference file {path}.");

    /// <summary>Paths (dots for slashes) of the files whose name begins like this.</summary>
    public static IEnumerable<string> Names(string begin) => Binary.GetManifestResourceNames()
        .Where(n => n.StartsWith(Own, StringComparison.Ordinal)).Select(n => n[Own.Length..]).Where(n => n.StartsWith(begin.Replace('/', '.'), StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The rows of a CSV file, each as column name → text.</summary>
    public static List<Dictionary<string, string>> Rows(string path)
    {
        using var reader = new CsvReader(new StreamReader(Open(path)), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var columns = reader.HeaderRecord!;
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(columns.Select((name, i) => (name, text: reader.GetField(i) ?? "")).ToDictionary(c => c.name, c => c.text));
        }

        return rows;
    }

    public static string? OrNull(this string text) => text.Length == 0 ? null : text;

    /// <summary>A cell with parts separated by bars.</summary>
    public static string[] Bars(this string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
