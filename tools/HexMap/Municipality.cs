using System.Globalization;
using CsvHelper;

namespace GemeenteVanNu.HexMap;

/// <summary>A municipality that is valid today, with its real centre.</summary>
public sealed record Municipality(string Code, string Name, string Province, Point Centre)
{
    static readonly string[] WaddenIslands = ["GM0448", "GM0096", "GM0093", "GM0060", "GM0088"];
    static readonly string[] ZeeuwsVlaanderen = ["GM1714", "GM0715", "GM0677"];

    public bool IsWaddenIsland => WaddenIslands.Contains(Code);

    public bool IsInZeeuwsVlaanderen => ZeeuwsVlaanderen.Contains(Code);

    /// <summary>Neither connected to the rest of its province by land nor meant to be on the map.</summary>
    public bool IsApart => IsWaddenIsland || IsInZeeuwsVlaanderen;

    public static IReadOnlyList<Municipality> Read(string path)
    {
        using var csv = new CsvReader(File.OpenText(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Row>();
        while (csv.Read())
        {
            string field(string column) => csv.GetField(column) ?? "";
            rows.Add(new(field("code"), field("name"), field("province"), field("latitude"), field("longitude"), field("valid_to")));
        }
        rows.RemoveAll(row => row.ValidTo.Length > 0);
        var unplaced = rows.Where(row => row.Latitude.Length == 0 || row.Longitude.Length == 0).Select(row => row.Code).ToList();
        if (unplaced.Count > 0)
        {
            throw new InvalidDataException($"Valid municipalities without a centre: {string.Join(", ", unplaced)}");
        }
        return [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => new Municipality(
            row.Code, row.Name, row.Province, Point.At(Degrees(row.Latitude), Degrees(row.Longitude))))];
    }

    static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    sealed record Row(string Code, string Name, string Province, string Latitude, string Longitude, string ValidTo);
}
