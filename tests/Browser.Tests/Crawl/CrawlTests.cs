using GemeenteVanNu.Browser.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace GemeenteVanNu.Browser.Tests.Crawl;

/// <summary>Follows the links of the site from its home page, a few of each kind of address, and looks at every page.</summary>
public sealed class CrawlTests(Chromium chromium, BrowserSite site)
{
    private const int MostOfAKind = 3;
    private static readonly string[] MainPages = ["/", "/opgaven", "/opgaven/{slug}", "/zoeken?", "/gemeenten", "/gemeenten/{slug}", "/aanmelden", "/mijn", "/mijn/opgaven", "/mijn/profiel", "/beheer"];

    // The same for everyone, and heavy: a map of 342 links.
    private static readonly string[] Once = ["/", "/gemeenten", "/gemeenten?", "/gemeenten/{slug}", "/zoeken?", "/demo", "/inloggen"];

    [Theory]
    [InlineData(null)]
    [InlineData("professional")]
    [InlineData("trekker")]
    [InlineData("beheerder")]
    public async Task Every_page_that_links_lead_to_is_accessible_and_valid(string? role)
    {
        using var findings = new Findings();
        await using var visitor = await Visitor.Open(chromium, site, findings);
        if (role is not null)
        {
            await visitor.SignsInAs(role);
        }

        await Crawl(visitor, findings, role is null ? MostOfAKind : 1);
        await findings.ShouldBeNone();
    }

    private async Task Crawl(Visitor visitor, Findings findings, int mostOfAKind)
    {
        var kinds = new KindsOfAddress(site.Services.GetServices<EndpointDataSource>());
        var seen = visitor.IsSignedIn ? Once.ToDictionary(kind => kind, _ => mostOfAKind) : [];
        var found = new HashSet<Uri>();
        var queue = new Queue<(Uri Address, string From)>(Starts(visitor).Select(path => (new Uri(site.Address + path), "the start")));
        while (queue.TryDequeue(out var next))
        {
            var kind = kinds.Of(next.Address);
            if (seen.GetValueOrDefault(kind) >= mostOfAKind)
            {
                continue;
            }

            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            if (!await visitor.Opens(next.Address.PathAndQuery, next.From))
            {
                continue;
            }

            await visitor.Look(inTheDark: seen[kind] == 1 && MainPages.Contains(kind));
            foreach (var link in (await Links(visitor.Page)).Where(link => link.Host == next.Address.Host && link.Port == next.Address.Port && found.Add(link)))
            {
                queue.Enqueue((link, next.Address.PathAndQuery));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{findings.Pages} pages of {seen.Count} kinds: {string.Join(' ', seen.Keys.Order(StringComparer.Ordinal))}");
    }

    private static string[] Starts(Visitor visitor) => visitor.IsSignedIn ? [visitor.Path, "/mijn", "/opgaven", "/opgaven/nieuw"] : ["/", "/zoeken?vraag=jeugdzorg"];

    private static async Task<IEnumerable<Uri>> Links(IPage page) =>
        (await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"))
            .Where(link => link.StartsWith("http", StringComparison.Ordinal)).Select(link => new Uri(link.Split('#')[0])).Distinct();
}
