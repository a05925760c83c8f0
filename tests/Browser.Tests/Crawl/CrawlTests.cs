using GemeenteVanNu.Browser.Tests.Running;

namespace GemeenteVanNu.Browser.Tests.Crawl;

public sealed class CrawlTests(Chromium chromium, BrowserSite site)
{
    [Fact]
    public async Task Every_page_a_visitor_can_reach_is_accessible_and_valid()
    {
        using var findings = new Findings();
        await using var visitor = await Visitor.Open(chromium, site, findings);
        await visitor.Go("/ontwerp");
        await visitor.Look(inTheDark: true);
        await findings.ShouldBeNone();
    }
}
