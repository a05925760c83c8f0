using System.Globalization;
using System.Text;

namespace GemeenteVanNu.HexMap;

/// <summary>A picture to judge the map by: provinces in colour, names on the tiles.</summary>
public static class Preview
{
    const int Size = 48;

    static readonly string[] Colours =
        ["#8dd3c7", "#ffed6f", "#bebada", "#fb8072", "#80b1d3", "#fdb462", "#b3de69", "#fccde5", "#d9d9d9", "#bc80bd", "#ccebc5", "#e0c080"];

    public static string Draw(IReadOnlyList<Municipality> municipalities, IReadOnlyList<Tile> tiles)
    {
        var provinces = municipalities.Select(m => m.Province).Distinct().Order(StringComparer.Ordinal).ToList();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {(tiles.Max(t => t.Column) + 3) * Size} {(tiles.Max(t => t.Row) + 3) * Size}\">");
        for (var i = 0; i < tiles.Count; i++)
        {
            var middle = tiles[i].Middle();
            var (x, y) = ((middle.X + 1) * Size, (middle.Y + 1) * Size);
            var corners = Enumerable.Range(0, 6).Select(k => FormattableString.Invariant(
                $"{x + Size / Math.Sqrt(3) * Math.Sin(k * Math.PI / 3):0.#},{y - Size / Math.Sqrt(3) * Math.Cos(k * Math.PI / 3):0.#}"));
            var name = municipalities[i].Name;
            svg.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{string.Join(' ', corners)}\" fill=\"{Colours[provinces.IndexOf(municipalities[i].Province)]}\" stroke=\"#fff\" stroke-width=\"2\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y + 3:0.#}\" font-family=\"sans-serif\" font-size=\"9\" text-anchor=\"middle\">{name[..Math.Min(9, name.Length)]}</text>");
        }
        return svg.Append("</svg>").ToString();
    }
}
