using GemeenteVanNu.Browser.Tests.Running;

namespace GemeenteVanNu.Browser.Tests.Crawl;

public sealed class PublicSiteTests(Chromium chromium, BrowserSite site, ITestOutputHelper output)
{
    /// <summary>Found at /demo/mail; most of them have been used by now.</summary>
    public static readonly string[] LinksInMails = ["/aanmelden/bevestigen/{word}", "/inloggen/link/{word}", "/inloggen/link/{word}?"];

    [Fact]
    public async Task Every_page_that_a_visitor_can_reach_is_accessible_and_valid()
    {
        using var findings = new Findings();
        await using var visitor = await Visitor.Open(chromium, site, findings);
        var crawler = new Crawler(site, mostOfAKind: 3);
        crawler.Skip(LinksInMails);
        await crawler.Walk(visitor, "/", "/zoeken?vraag=jeugdzorg", "/nietbestaand");
        output.WriteLine($"{findings.Pages} pages: {crawler}");
        await findings.ShouldBeNone();
    }
}

public sealed class SignedInSiteTests(Chromium chromium, BrowserSite site, ITestOutputHelper output)
{
    // Pages that are the same for everyone, and heavy because of their map.
    private static readonly string[] SameForEveryone =
        ["/", "/demo", "/demo/mail", "/gemeenten", "/gemeenten?", "/gemeenten/{slug}", "/inloggen", "/zo-werkt-het", "/over", "/privacy", "/toegankelijkheid"];

    [Fact]
    public async Task Every_page_that_someone_who_signed_in_can_reach_is_accessible_and_valid()
    {
        using var findings = new Findings();
        var crawler = new Crawler(site, mostOfAKind: 2);
        crawler.Skip([.. SameForEveryone, .. PublicSiteTests.LinksInMails]);
        foreach (var (role, start) in new[] { ("trekker", "/mijn"), ("professional", "/mijn/opgaven"), ("beheerder", "/beheer") })
        {
            await using var visitor = await Visitor.Open(chromium, site, findings);
            await visitor.SignsInAs(role);
            await crawler.Walk(visitor, start, "/mijn", "/opgaven", "/opgaven/nieuw");
        }

        output.WriteLine($"{findings.Pages} pages: {crawler}");
        await findings.ShouldBeNone();
    }
}
