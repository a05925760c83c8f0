using System.Globalization;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Startup;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.About;

/// <summary>Where to report a vulnerability (RFC 9116), for people and machines that look for it at its fixed address.</summary>
static class SecurityText
{
    private const string Path = "/.well-known/security.txt";

    // The standard asks for less than a year.
    private const int MonthsValid = 11;

    public static void MapSecurityText(this WebApplication app) =>
        app.MapGet(Path, (IOptions<SiteOptions> site, TimeProvider clock) => Results.Text(Text(site.Value, clock.Now()), "text/plain; charset=utf-8")).AllowAnonymous();

    private static string Text(SiteOptions site, DateTime now) => string.Join('\n',
        $"Contact: {(site.SecurityContact.Contains(':', StringComparison.Ordinal) ? site.SecurityContact : "mailto:" + site.SecurityContact)}",
        $"Expires: {now.AddMonths(MonthsValid).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture)}",
        "Preferred-Languages: nl, en",
        $"Canonical: {site.Link(Path)}",
        $"Policy: {site.Link("/over#broncode")}",
        "");
}
