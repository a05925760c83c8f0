using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Web.Tests.Design;

public sealed class HexMapTests
{
    static readonly MapGeometry Tiny = new(
    [
        ("GM0001", "Ede", "ede", "Gelderland", "gelderland", 0, 0),
        ("GM0002", "Aa en 't Hof", "aa-en-t-hof", "Drenthe", "drenthe", 1, 0),
        ("GM0003", "Súdhoek", "sudhoek", "Fryslân", "fryslan", 0, 1),
    ]);

    [Fact]
    public void A_tiny_map_is_written_like_this()
    {
        var html = Render(new() { Geometry = Tiny, Counts = [new("GM0001", 4), new("GM0003", 1)], Chosen = "GM0001", Table = false });

        Assert.Equal(
            """
            <div class="gvn-map" id="kaart" data-map="">
            <a class="gvn-map__skip" href="#kaart-einde">Sla de kaart over</a>
            <svg class="gvn-map__land" viewBox="0 0 44 41" focusable="false">
            <defs><path id="kaart-t" d="M0-10l9 5v10l-9 5-9-5v-10z"/></defs>
            <g role="img" aria-label="Kaart van Nederland: 2 van de 3 gemeenten hebben samen 5 opgaven.">
            <path class="gvn-map__step-0" d="M32 2l9 5v10l-9 5-9-5v-10z"/>
            <path class="gvn-map__step-3" d="M22 19l9 5v10l-9 5-9-5v-10z"/>
            <path class="gvn-map__chosen" d="M12 2l9 5v10l-9 5-9-5v-10z"/></g>
            <g class="gvn-map__links">
            <a href="/gemeenten/ede" aria-label="Ede, Gelderland: 4 opgaven (jouw gemeente)"><use href="#kaart-t" x="12" y="12"/></a>
            <a href="/gemeenten/aa-en-t-hof" aria-label="Aa en &#x27;t Hof, Drenthe: nog geen opgaven"><use href="#kaart-t" x="32" y="12"/></a>
            <a href="/gemeenten/sudhoek" aria-label="Súdhoek, Fryslân: 1 opgave"><use href="#kaart-t" x="22" y="29"/></a></g></svg>
            """.ReplaceLineEndings(""),
            html[..(html.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);
    }

    [Fact]
    public void Every_municipality_is_one_link_with_a_name_of_its_own()
    {
        var links = Parse(new() { Counts = [new("GM0228", 4, 12)] }).QuerySelectorAll(".gvn-map__links a");

        var names = links.Select(link => link.GetAttribute("aria-label")!).ToList();
        Assert.Equal(342, links.Select(link => link.GetAttribute("href")).Distinct().Count());
        Assert.Equal(342, names.Distinct().Count());
        Assert.Contains("Ede, Gelderland: 4 opgaven, 12 collega’s", names);
        Assert.Contains("Texel, Noord-Holland: nog geen opgaven, nog geen collega’s", names);
    }

    [Fact]
    public void The_table_holds_the_same_numbers_per_province()
    {
        var page = Parse(new() { Geometry = Tiny, Counts = [new("GM0001", 1234), new("GM0003", 1)] });

        Assert.Equal(["Drenthe", "Fryslân", "Gelderland"], page.QuerySelectorAll("th[scope=rowgroup]").Select(th => th.TextContent));
        Assert.Equal(["0", "1", "1.234"], page.QuerySelectorAll("td").Select(td => td.TextContent));
        Assert.Equal(["/gemeenten/aa-en-t-hof", "/gemeenten/sudhoek", "/gemeenten/ede"], page.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_narrow_screen_gets_links_to_provinces()
    {
        var provinces = Parse(new() { Counts = [new("GM0228", 4), new("GM0200", 2)] }).QuerySelectorAll(".gvn-map__provinces li");

        Assert.Equal(12, provinces.Length);
        Assert.Contains(provinces, li => li.TextContent == "Gelderland 6" && li.QuerySelector("a")!.GetAttribute("href") == "/gemeenten?provincie=gelderland");
    }

    [Fact]
    public void A_small_map_is_a_picture_that_names_what_was_found()
    {
        var page = Parse(new() { Geometry = Tiny, Found = ["GM0003", "GM0001", "GM9999"] });

        Assert.Empty(page.QuerySelectorAll("a"));
        Assert.Equal("Kaart van Nederland met 2 gemeenten: Ede en Súdhoek.", page.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal(2, page.QuerySelector(".gvn-map__step-4")!.GetAttribute("d")!.Count(c => c == 'z'));
    }

    [Fact]
    public void Lines_lead_from_a_municipality_to_its_partners()
    {
        var page = Parse(new() { Geometry = Tiny, Chosen = "GM0001", Partners = ["GM0002", "GM0003"] });

        Assert.Equal("M12 12L32 12M12 12L22 29", page.QuerySelector(".gvn-map__lines")!.GetAttribute("d"));
        Assert.Equal("Kaart van Nederland: Ede werkt samen met Aa en 't Hof en Súdhoek.", page.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Nothing_is_styled_inline()
    {
        var html = Render(new() { Counts = [new("GM0228", 4)] });

        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 0, 0 }, "0: nog geen")]
    [InlineData(new[] { 0, 1, 1, 1 }, "0: nog geen|4: 1")]
    [InlineData(new[] { 1, 2, 3, 4 }, "0: nog geen|1: 1|2: 2|3: 3|4: 4")]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 20 }, "0: nog geen|1: 1 of 2|2: 3 of 4|3: 5 of 6|4: 7 tot en met 20")]
    public void The_legend_shows_the_steps_that_occur(int[] counts, string expected)
    {
        Assert.Equal(expected, string.Join('|', new MapSteps(counts).Legend().Select(l => $"{l.Step}: {l.Range}")));
    }

    [Fact]
    public void More_opgaven_never_give_a_lighter_tile()
    {
        var steps = new MapSteps([1, 1, 2, 5, 8, 9, 30]);

        var shown = Enumerable.Range(0, 31).Select(steps.Of).ToList();
        Assert.Equal(shown.Order(), shown);
        Assert.Equal((0, 4), (shown[0], shown[30]));
    }

    static AngleSharp.Html.Dom.IHtmlDocument Parse(HexMapTagHelper map) => new HtmlParser().ParseDocument(Render(map));

    static string Render(HexMapTagHelper map)
    {
        var output = new TagHelperOutput("hex-map", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        map.Process(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        output.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
