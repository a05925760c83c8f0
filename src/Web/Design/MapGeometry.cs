using System.Globalization;
using GemeenteVanNu.Data;

namespace GemeenteVanNu.Design;

/// <summary>A municipality that is valid today and the middle of its hexagon, in units of a twentieth of a tile's width.</summary>
public sealed record MapTile(string Code, string Name, string Slug, string Province, string ProvinceSlug, int X, int Y)
{
    /// <summary>The hexagon as it stands on the map, as SVG path data.</summary>
    public string Path { get; } = FormattableString.Invariant($"M{X} {Y - MapGeometry.Radius}{MapGeometry.Hexagon}");
}

/// <summary>
/// Where the tiles lie: one pointy-top hexagon per municipality, 20 units apart and 18 wide, so that two units of
/// white stay between them. Made once from Reference/tiles.csv (docs/adr/0003); numbers come from the page.
/// </summary>
public sealed class MapGeometry
{
    internal const int Radius = 10;

    // From the northern corner clockwise. Whole numbers: half a pixel off from regular, a third smaller on the line.
    internal const string Hexagon = "l9 5v10l-9 5-9-5v-10z";

    const int TileWidth = 20;
    const int RowHeight = 17;
    const int Margin = 12;

    static readonly Lazy<MapGeometry> Country = new(ReadNetherlands);

    /// <summary>Places tiles on the map from their odd-r offset coordinates: odd rows lie half a tile to the east, row 0 is north.</summary>
    public MapGeometry(IEnumerable<(string Code, string Name, string Slug, string Province, string ProvinceSlug, int Column, int Row)> places)
    {
        Tiles = [.. places.Select(p => new MapTile(p.Code, p.Name, p.Slug, p.Province, p.ProvinceSlug,
            Margin + p.Column * TileWidth + (p.Row & 1) * TileWidth / 2, Margin + p.Row * RowHeight))];
        ByCode = Tiles.ToDictionary(tile => tile.Code);
        Width = Tiles.Max(tile => tile.X) + Margin;
        Height = Tiles.Max(tile => tile.Y) + Margin;
    }

    /// <summary>All municipalities of today.</summary>
    public static MapGeometry Netherlands => Country.Value;

    public IReadOnlyList<MapTile> Tiles { get; }

    public IReadOnlyDictionary<string, MapTile> ByCode { get; }

    public int Width { get; }

    public int Height { get; }

    // Tab order: north to south, west to east.
    static MapGeometry ReadNetherlands()
    {
        var provinces = ReferenceFile.Rows("provinces.csv").ToDictionary(row => row["slug"], row => row["name"]);
        var municipalities = ReferenceFile.Rows("municipalities.csv").ToDictionary(row => row["code"]);
        return new(ReferenceFile.Rows("tiles.csv")
            .Select(row => (Municipality: municipalities[row["code"]], Column: Number(row["column"]), Row: Number(row["row"])))
            .OrderBy(tile => tile.Row).ThenBy(tile => tile.Column)
            .Select(tile => (tile.Municipality["code"], tile.Municipality["name"], tile.Municipality["slug"],
                provinces[tile.Municipality["province"]], tile.Municipality["province"], tile.Column, tile.Row)));
    }

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
