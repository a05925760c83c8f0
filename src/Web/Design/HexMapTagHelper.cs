using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// The map of the Netherlands with one hexagon per municipality, drawn on the server as SVG.
/// <code>
/// &lt;hex-map counts="Model.Counts" chosen="@Model.OwnCode" /&gt;          every tile a link, legend, panel, table
/// &lt;hex-map found="Model.Codes" /&gt;                                    small picture of some municipalities
/// &lt;hex-map chosen="GM0228" partners="Model.PartnerCodes" /&gt;          picture of one with lines to its partners
/// </code>
/// The last two are pictures with a text: the page itself lists the municipalities with their links. Codes that are
/// not valid today are left out. Works without JavaScript; below 768 px the first one is a picture with links to provinces.
/// </summary>
[HtmlTargetElement("hex-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HexMapTagHelper : TagHelper
{
    /// <summary>Numbers per municipality; a municipality that is left out has none.</summary>
    public IReadOnlyCollection<MapCount> Counts { get; set; } = [];

    /// <summary>CBS code of the own or shown municipality: its tile is yellow.</summary>
    public string? Chosen { get; set; }

    /// <summary>CBS codes to highlight on a small map without links.</summary>
    public IReadOnlyCollection<string>? Found { get; set; }

    /// <summary>CBS codes of the municipalities that <see cref="Chosen"/> works with: lines lead to them.</summary>
    public IReadOnlyCollection<string>? Partners { get; set; }

    /// <summary>Whether the table with the same numbers stands below the map.</summary>
    public bool Table { get; set; } = true;

    /// <summary>Unique on the page; only needed when it has two maps.</summary>
    public string Id { get; set; } = "kaart";

    /// <summary>Other tiles than those of the Netherlands.</summary>
    [HtmlAttributeNotBound]
    public MapGeometry Geometry { get; set; } = MapGeometry.Netherlands;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isPicture = Found is not null || Partners is not null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", isPicture ? "gvn-map gvn-map--small" : "gvn-map");
        output.Attributes.SetAttribute("id", Id);
        if (isPicture)
        {
            DrawPicture(output.Content);
        }
        else
        {
            output.Attributes.SetAttribute("data-map", "");
            DrawMap(output.Content);
        }
    }

    void DrawPicture(TagHelperContent content)
    {
        var own = Tile(Chosen);
        var marked = (Partners ?? Found!).Select(Tile).OfType<MapTile>().Where(tile => tile != own).DistinctBy(tile => tile.Code).ToList();
        var names = marked.Select(tile => tile.Name).Order(StringComparer.Create(CultureInfo.GetCultureInfo("nl-NL"), false)).ToList();
        var text = Partners is not null && own is not null ? MapWords.Partners(own.Name, names) : MapWords.Found(names);
        OpenSvg(content);
        content.AppendFormat(CultureInfo.InvariantCulture, "<g role=\"img\" aria-label=\"{0}\">", text);
        AppendTiles(content, "gvn-map__step-0", Geometry.Tiles.Where(tile => tile != own && !marked.Contains(tile)));
        AppendTiles(content, "gvn-map__step-4", marked);
        if (own is not null && Partners is not null && marked.Count > 0)
        {
            var lines = string.Concat(marked.Select(tile => FormattableString.Invariant($"M{own.X} {own.Y}L{tile.X} {tile.Y}")));
            content.AppendFormat(CultureInfo.InvariantCulture, "<path class=\"gvn-map__lines\" d=\"{0}\"/>", lines);
        }

        AppendTiles(content, "gvn-map__chosen", own is null ? [] : [own]);
        content.AppendHtml("</g></svg>");
    }

    void DrawMap(TagHelperContent content)
    {
        var counts = Counts.ToDictionary(count => count.Code);
        var tiles = Geometry.Tiles.Select(tile => (Tile: tile, Count: counts.GetValueOrDefault(tile.Code) ?? new MapCount(tile.Code, 0))).ToList();
        var steps = new MapSteps(tiles.Select(t => t.Count.Opgaven));
        var withPeople = tiles.Any(t => t.Count.People > 0);
        content.AppendFormat(CultureInfo.InvariantCulture, "<a class=\"gvn-map__skip\" href=\"#{0}-einde\">Sla de kaart over</a>", Id);
        OpenSvg(content);
        content.AppendFormat(CultureInfo.InvariantCulture, "<defs><path id=\"{0}-t\" d=\"M0-{1}{2}\"/></defs><g role=\"img\" aria-label=\"{3}\">", Id,
            MapGeometry.Radius, MapGeometry.Hexagon, MapWords.Country(tiles.Count(t => t.Count.Opgaven > 0), tiles.Count, tiles.Sum(t => t.Count.Opgaven)));
        foreach (var step in tiles.Where(t => t.Tile.Code != Chosen).GroupBy(t => steps.Of(t.Count.Opgaven)).OrderBy(g => g.Key))
        {
            AppendTiles(content, $"gvn-map__step-{step.Key}", step.Select(t => t.Tile));
        }

        AppendTiles(content, "gvn-map__chosen", Tile(Chosen) is { } own ? [own] : []);
        content.AppendHtml("</g><g class=\"gvn-map__links\">");
        foreach (var (tile, count) in tiles)
        {
            content.AppendFormat(CultureInfo.InvariantCulture, "<a href=\"/gemeenten/{0}\" aria-label=\"{1}\"><use href=\"#{2}-t\" x=\"{3}\" y=\"{4}\"/></a>",
                tile.Slug, MapWords.Name(tile, count, withPeople, tile.Code == Chosen), Id, tile.X, tile.Y);
        }

        content.AppendHtml("</g></svg>");
        content.AppendHtml(MapCompany.Panel());
        content.AppendHtml(MapCompany.Legend(steps, Tile(Chosen) is not null));
        content.AppendHtml(MapCompany.Provinces(tiles));
        if (Table)
        {
            content.AppendHtml(MapCompany.Table(tiles, withPeople));
        }

        content.AppendFormat(CultureInfo.InvariantCulture, "<span id=\"{0}-einde\" tabindex=\"-1\"></span>", Id);
    }

    void OpenSvg(TagHelperContent content) => content.AppendFormat(CultureInfo.InvariantCulture,
        "<svg class=\"gvn-map__land\" viewBox=\"0 0 {0} {1}\" focusable=\"false\">", Geometry.Width, Geometry.Height);

    // One path per colour: the picture is complete without the links that lie over it.
    static void AppendTiles(TagHelperContent content, string cssClass, IEnumerable<MapTile> tiles)
    {
        var path = string.Concat(tiles.Select(tile => tile.Path));
        if (path.Length > 0)
        {
            content.AppendFormat(CultureInfo.InvariantCulture, "<path class=\"{0}\" d=\"{1}\"/>", cssClass, path);
        }
    }

    MapTile? Tile(string? code) => code is null ? null : Geometry.ByCode.GetValueOrDefault(code);
}
