using System.Globalization;
using System.Xml.Linq;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Robots;

/// <summary>What search engines are told: which addresses are for everyone, and which are nobody's business.</summary>
static class Robots
{
    // The most that one sitemap may hold (sitemaps.org).
    private const int MostAddresses = 50_000;

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Pages = ["/", "/opgaven", "/gemeenten", "/aanmelden", "/zo-werkt-het", "/over", "/privacy", "/toegankelijkheid"];

    public static void MapRobots(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (IOptions<SiteOptions> site) => Results.Text(Rules(site.Value), "text/plain; charset=utf-8")).AllowAnonymous();
        routes.MapGet("/sitemap.xml", async (Db db, TimeProvider clock, IOptions<SiteOptions> site) =>
            Results.Text(new XDeclaration("1.0", "utf-8", null) + "\n" + await Map(db, clock, site.Value), "application/xml; charset=utf-8")).AllowAnonymous();
    }

    private static string Rules(SiteOptions site) => string.Join('\n',
        "User-agent: *", "Disallow: /mijn", "Disallow: /mensen", "Disallow: /beheer", "Disallow: /demo", "Disallow: /zoeken", "Disallow: /inloggen",
        "Disallow: /opgaven/nieuw", "Disallow: /opgaven/*/", $"Sitemap: {site.Link("/sitemap.xml")}", "");

    private static async Task<XElement> Map(Db db, TimeProvider clock, SiteOptions site)
    {
        // People in the demo country do not exist; their opgaven do not belong in a search engine.
        var opgaven = await db.Opgaven.AsNoTracking()
            .Where(o => o.Status != OpgaveStatus.Draft && o.Status != OpgaveStatus.Withdrawn && o.LeftSearchAt == null && !o.IsDemo)
            .OrderByDescending(o => o.PublishedAt).Take(MostAddresses / 2).Select(o => new { o.Slug, o.LastActivityAt }).ToListAsync();
        var municipalities = await db.Municipalities.AsNoTracking().ValidOn(clock.Today()).OrderBy(m => m.Slug).Select(m => m.Slug).ToListAsync();
        return new XElement(Sitemap + "urlset",
            Pages.Select(path => Address(site.Link(path))),
            municipalities.Select(slug => Address(site.Link($"/gemeenten/{slug}"))),
            opgaven.Select(o => Address(site.Link($"/opgaven/{o.Slug}"), o.LastActivityAt.DutchDay())));
    }

    private static XElement Address(string address, DateOnly? changed = null) => new(Sitemap + "url",
        new XElement(Sitemap + "loc", address),
        changed is { } day ? new XElement(Sitemap + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
}
