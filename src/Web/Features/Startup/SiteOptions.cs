namespace GemeenteVanNu.Features.Startup;

/// <summary>Section Site of the configuration: what differs from one installation to the next.</summary>
public sealed class SiteOptions
{
    /// <summary>Full address without a slash at the end. https here switches on Secure and __Host- cookies.</summary>
    public string BaseUrl { get; set; } = "http://localhost:5080";

    /// <summary>Folder for the SQLite database and, without SMTP, the mails.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>PostgreSQL connection string; empty = SQLite in the data folder.</summary>
    public string? Postgres { get; set; }

    /// <summary>Whether a new database gets the demo country (Development only).</summary>
    public bool Demo { get; set; }

    /// <summary>Print a link at the start that makes its first visitor steward, as long as there is none.</summary>
    public bool FirstSteward { get; set; }

    /// <summary>How many forms for signing in and up one address may send per minute. A town hall has one address for all.</summary>
    public int SignInPerMinute { get; set; } = 60;

    /// <summary>How many forms that mail somebody one person may send per minute.</summary>
    public int MailingPerMinute { get; set; } = 30;
    public string Contact { get; set; } = "info@gemeentevannu.example";

    /// <summary>Where to report a vulnerability: a mail address or an address with its scheme.</summary>
    public string SecurityContact { get; set; } = "veiligheid@gemeentevannu.example";

    /// <summary>Address of this installation's statement in the government's register of accessibility statements.</summary>
    public string? AccessibilityStatement { get; set; }
    public string SourceCode { get; set; } = "https://github.com/gemeente-van-nu/gemeente-van-nu";

    /// <summary>Addresses of reverse proxies whose forwarded headers are believed.</summary>
    public List<string> KnownProxies { get; set; } = [];

    public bool IsHttps => BaseUrl.StartsWith("https://", StringComparison.Ordinal);

    public string Link(string path) => BaseUrl + path;
}
