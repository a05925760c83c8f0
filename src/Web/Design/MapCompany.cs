using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace GemeenteVanNu.Design;

/// <summary>What stands around the map: panel, legend, links to provinces, and the table with the same numbers.</summary>
static class MapCompany
{
    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Filled by map.js on hover and focus; hidden where that does not run. Only for the eye: a screen reader reads the same in the name of the tile.</summary>
    public static IHtmlContent Panel() => Html.Tag("div", "gvn-map__panel", "Wijs een gemeente aan.").With("aria-hidden", "true").With("hidden", true);

    public static IHtmlContent Legend(MapSteps steps, bool hasChosen)
    {
        var list = Html.Tag("ul", "gvn-map__legend").With("aria-label", "Opgaven per gemeente");
        foreach (var (step, range) in steps.Legend())
        {
            list.InnerHtml.AppendHtml(Entry($"gvn-map__step-{step}", range));
        }

        return Html.Div("gvn-map__key", Html.Tag("p", null, "Opgaven per gemeente").With("aria-hidden", "true"),
            hasChosen ? list.Holding(Entry("gvn-map__chosen", "jouw gemeente")) : list);
    }

    public static IHtmlContent Provinces(IEnumerable<(MapTile Tile, MapCount Count)> tiles)
    {
        var list = Html.Tag("ul", "gvn-map__provinces").With("aria-label", "Opgaven per provincie");
        foreach (var province in ByProvince(tiles))
        {
            var link = Html.Tag("a", null, province.Key.Province).With("href", $"/gemeenten?provincie={province.Key.ProvinceSlug}");
            list.InnerHtml.AppendHtml(Html.Tag("li", null).Holding(link).Saying(" " + province.Sum(t => t.Count.Opgaven).InWords()));
        }

        return list;
    }

    public static IHtmlContent Table(IEnumerable<(MapTile Tile, MapCount Count)> tiles, bool withPeople)
    {
        var table = new HtmlContentBuilder();
        table.AppendHtml("<details class=\"gvn-map__table\"><summary>Bekijk de kaart als tabel</summary><table class=\"utrecht-table utrecht-table--html-table\">"
            + "<caption>Opgaven per gemeente, per provincie</caption><thead><tr><th scope=\"col\">Gemeente</th><th scope=\"col\" class=\"gvn-numeric\">Opgaven</th>");
        table.AppendHtml(withPeople ? "<th scope=\"col\" class=\"gvn-numeric\">Collega’s</th></tr></thead>" : "</tr></thead>");
        foreach (var province in ByProvince(tiles))
        {
            table.AppendFormat(CultureInfo.InvariantCulture, "<tbody><tr><th scope=\"rowgroup\" colspan=\"{0}\">{1}</th></tr>", withPeople ? 3 : 2, province.Key.Province);
            foreach (var (tile, count) in province.OrderBy(t => t.Tile.Name, Comparer<string>.Create((a, b) => Dutch.CompareInfo.Compare(a, b))))
            {
                table.AppendFormat(Dutch, "<tr><th scope=\"row\"><a href=\"/gemeenten/{0}\">{1}</a></th><td>{2:N0}</td>", tile.Slug, tile.Name, count.Opgaven);
                table.AppendHtml(withPeople ? string.Create(Dutch, $"<td>{count.People:N0}</td></tr>") : "</tr>");
            }

            table.AppendHtml("</tbody>");
        }

        return table.AppendHtml("</table></details>");
    }

    static IEnumerable<IGrouping<(string Province, string ProvinceSlug), (MapTile Tile, MapCount Count)>> ByProvince(IEnumerable<(MapTile Tile, MapCount Count)> tiles) =>
        tiles.GroupBy(t => (t.Tile.Province, t.Tile.ProvinceSlug)).OrderBy(g => g.Key.ProvinceSlug, StringComparer.Ordinal);

    static IHtmlContent Entry(string cssClass, string text) => new HtmlContentBuilder().AppendFormat(CultureInfo.InvariantCulture,
        "<li><svg width=\"20\" height=\"22\" viewBox=\"0 0 20 22\" aria-hidden=\"true\" focusable=\"false\"><path class=\"{0}\" d=\"M10 1{1}\"/></svg>{2}</li>", cssClass, MapGeometry.Hexagon, text);
}
