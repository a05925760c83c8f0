using GemeenteVanNu.Browser.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace GemeenteVanNu.Browser.Tests.Crawl;

/// <summary>Follows the links of the site, a few of each kind of address, and looks at every page.</summary>
sealed class Crawler(BrowserSite site, int mostOfAKind)
{
    /// <summary>Where a crawl comes from at first: an address that need not exist, to see the page that says so.</summary>
    public const string Start = "the start";

    private static readonly string[] MainPages = ["/", "/opgaven", "/opgaven/{slug}", "/zoeken?", "/gemeenten", "/gemeenten/{slug}", "/aanmelden", "/mijn", "/mijn/opgaven", "/mijn/profiel", "/beheer"];

    private readonly KindsOfAddress kinds = new(site.Services.GetServices<EndpointDataSource>());
    private readonly Dictionary<string, int> seen = [];

    /// <summary>Leaves pages of these kinds to another crawl.</summary>
    public void Skip(IEnumerable<string> kindsSeenElsewhere)
    {
        foreach (var kind in kindsSeenElsewhere)
        {
            seen[kind] = mostOfAKind;
        }
    }

    public async Task Walk(Visitor visitor, params string[] starts)
    {
        var found = starts.Select(path => new Uri(site.Address + path)).ToHashSet();
        var queue = new Queue<(Uri Address, string From)>(found.Select(address => (address, Start)));
        while (queue.TryDequeue(out var next))
        {
            if (!IsNew(kinds.Of(next.Address), out var isFirst) || !await visitor.Opens(next.Address.PathAndQuery, next.From))
            {
                continue;
            }

            await visitor.Look(inTheDark: isFirst && MainPages.Contains(kinds.Of(next.Address)));
            foreach (var link in (await Links(visitor.Page)).Where(link => link.Authority == next.Address.Authority && found.Add(link)))
            {
                queue.Enqueue((link, next.Address.PathAndQuery));
            }
        }
    }

    public override string ToString() => string.Join(' ', seen.Keys.Order(StringComparer.Ordinal));

    private bool IsNew(string kind, out bool isFirst)
    {
        var times = seen.GetValueOrDefault(kind);
        seen[kind] = times + 1;
        isFirst = times == 0;
        return times < mostOfAKind;
    }

    // Links within pictures have no plain href property.
    private static async Task<IEnumerable<Uri>> Links(IPage page) =>
        (await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"))
            .Where(link => link.StartsWith("http", StringComparison.Ordinal)).Select(link => new Uri(link.Split('#')[0])).Distinct();
}
