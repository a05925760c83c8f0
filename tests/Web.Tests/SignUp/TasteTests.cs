using System.Net;
using System.Text.Json;
using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Web.Tests.SignUp;

public sealed class TasteTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Typing_a_word_and_tapping_an_energy_shows_opgaven_with_reasons_before_anything_is_asked()
    {
        await site.AddOpgave(title: "Mantelzorgers ontlasten", contributions: TestData.Wanted(expertise: ["mantelzorg"], activities: ["verbinden"]));
        using var visitor = site.Visitor();
        await visitor.Get("/aanmelden");
        var answer = await visitor.Submit("verbinden", ("zoek", "mantelzorg"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Mantelzorgers ontlasten", answer.Text, StringComparison.Ordinal);
        var reasons = answer.Page.QuerySelector(".gvn-reasons")!.TextContent;
        Assert.Contains("mantelzorg", reasons, StringComparison.Ordinal);
        Assert.Contains("dit geeft je energie: verbinden", reasons, StringComparison.Ordinal);
        Assert.Equal("true", answer.Page.QuerySelector("[name=energie][value=verbinden].gvn-taste__tile")!.GetAttribute("aria-pressed"));

        await visitor.Get(answer.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Meld je aan").GetAttribute("href")!);
        await visitor.Submit("Verder", ("Input.Email", "proef@ede.nl"), ("Input.Name", "Proef"), ("Input.Function", "Medewerker"));
        Assert.Equal("mantelzorg", visitor.Current.Page.QuerySelector("[name='Input.Expertise']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?zoek=%21%21%21")]
    [InlineData("?energie=verzonnen&via=verzonnen")]
    [InlineData("?zoek=a&zoek=b")]
    public async Task Odd_input_is_no_reason_to_fail(string query)
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/aanmelden" + query)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/aanmelden?zoek=" + new string('a', 3000))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/aanmelden/wie?weet=" + new string('a', 3000) + "&energie=x")).Status);
    }

    [Fact]
    public async Task Words_are_found_by_synonym_and_abbreviation_for_anyone()
    {
        using var visitor = site.Visitor();
        var response = await visitor.GetRaw("/woorden?zoek=scootmobiel");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.Public);
        using var found = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var first = found.RootElement[0];
        Assert.Equal(("hulpmiddelen", "hulpmiddelen", "scootmobiel", "scootmobiel"),
            (first.GetProperty("id").GetString(), first.GetProperty("name").GetString(), first.GetProperty("matched").GetString(), first.GetProperty("via").GetString()));

        using var many = JsonDocument.Parse(await visitor.Http.GetStringAsync(new Uri("/woorden?zoek=wo", UriKind.Relative)));
        Assert.InRange(many.RootElement.GetArrayLength(), 1, 8);
    }

    [Theory]
    [InlineData("/woorden")]
    [InlineData("/woorden?zoek=")]
    [InlineData("/woorden?zoek=%20%3C%3E")]
    public async Task Nothing_typed_finds_nothing(string path)
    {
        using var visitor = site.Visitor();
        Assert.Equal("[]", await visitor.Http.GetStringAsync(new Uri(path, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetRaw("/woorden?zoek=" + new string('w', 4000))).StatusCode);
    }
}
