using System.Net;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Web.Tests.Home;

public sealed class HomeTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_front_page_tells_asks_counts_and_lists()
    {
        await site.AddOpgave(title: "Woningdelen zonder gedoe", contributions: TestData.Wanted(form: Involvement.WorkingAlong, hours: 6, people: 2));
        await site.AddOpgave(title: "Al klaar met de klinkers", status: OpgaveStatus.Completed);
        await site.AddOpgave(title: "Nog niet gepubliceerd plan", status: OpgaveStatus.Draft);
        using var visitor = site.Visitor();
        var home = await visitor.Get("/");
        Assert.Equal("Jouw opgave speelt ook ergens anders.", home.Heading);
        Assert.Equal("1", Number(home, "opgave zoekt mensen"));
        Assert.Equal("12", Number(home, "uur per week gevraagd"));
        Assert.Equal("1", Number(home, "van 342 gemeenten"));
        Assert.Contains("Woningdelen zonder gedoe", home.Text, StringComparison.Ordinal);
        Assert.Contains("2 mensen gezocht", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Al klaar met de klinkers", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog niet gepubliceerd plan", home.Text, StringComparison.Ordinal);
        Assert.Contains(home.Page.QuerySelectorAll(".gvn-map a"), tile => tile.GetAttribute("aria-label")?.StartsWith("Ede, Gelderland: 1 opgave, ", StringComparison.Ordinal) == true);
        Assert.NotEmpty(home.Page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.NotNull(home.Page.QuerySelector("main a[href='/aanmelden']"));
    }

    [Fact]
    public async Task The_one_box_leads_to_the_answer()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/");
        var answer = await visitor.Submit("Kijk wie dit ook doet", ("vraag", "regenwater"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("/zoeken", answer.Url.AbsolutePath);
        Assert.Equal("regenwater", answer.Page.GetElementById("vraag")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_is_signed_in_is_not_asked_to_join()
    {
        var person = await site.AddProfessional();
        using var visitor = await site.SignedIn(person.Id);
        var home = await visitor.Get("/");
        Assert.Null(home.Page.QuerySelector("main a[href='/aanmelden']"));
    }

    private static string Number(Answer home, string label) => home.Page.QuerySelectorAll(".gvn-live li")
        .Single(li => li.TextContent.Contains(label, StringComparison.Ordinal)).QuerySelector(".gvn-number")!.TextContent;
}

public sealed class EmptyCountryTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Without_any_opgave_the_front_page_invites_the_first()
    {
        using var visitor = site.Visitor();
        var home = await visitor.Get("/");
        Assert.Contains("Jouw opgave kan de eerste zijn", home.Text, StringComparison.Ordinal);
        Assert.NotNull(home.Page.QuerySelector("main a[href='/opgaven/nieuw']"));
    }

    [Theory]
    [InlineData("/opgaven")]
    [InlineData("/opgaven?zoek=wonen&thema=wonen")]
    [InlineData("/zoeken?vraag=wonen")]
    [InlineData("/zoeken")]
    public async Task Without_any_opgave_search_says_so_and_what_to_do(string path)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/opgaven/nieuw']"));
    }
}

public sealed class SitemapTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Robots_find_a_map_of_what_is_public()
    {
        var published = await site.AddOpgave(title: "Straten voor kinderen");
        var draft = await site.AddOpgave(title: "Geheim plan", status: OpgaveStatus.Draft);
        var withdrawn = await site.AddOpgave(title: "Toch maar niet", status: OpgaveStatus.Withdrawn);
        using var visitor = site.Visitor();
        var map = await (await visitor.GetRaw("/sitemap.xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<loc>http://localhost/opgaven/{published.Slug}</loc>", map, StringComparison.Ordinal);
        Assert.Contains("<loc>http://localhost/gemeenten/ede</loc>", map, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Slug, map, StringComparison.Ordinal);
        Assert.DoesNotContain(withdrawn.Slug, map, StringComparison.Ordinal);
        var robots = await (await visitor.GetRaw("/robots.txt")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /mijn", robots, StringComparison.Ordinal);
    }
}
