using System.Net;
using System.Text.RegularExpressions;

namespace GemeenteVanNu.Bench;

/// <summary>A page of the site as someone sees it.</summary>
sealed record Stop(string Who, string Route, string Path);

/// <summary>Someone who walks the site over HTTP, one request at a time.</summary>
sealed partial class Walker : IDisposable
{
    private const int MostStops = 250;

    private readonly HttpClient http;
    private readonly RequestMeter meter;

    public string Who { get; }

    private Walker(Uri address, RequestMeter meter, string who) =>
        (http, this.meter, Who) = (new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address }, meter, who);

    /// <summary>Somebody without an account when <paramref name="role"/> is null; otherwise the demo person with this role.</summary>
    public static async Task<Walker> Enter(Uri address, RequestMeter meter, string? role)
    {
        var walker = new Walker(address, meter, role ?? "visitor");
        if (role is not null)
        {
            await walker.SignIn(role);
        }

        return walker;
    }

    /// <summary>One page of every kind that links lead to.</summary>
    public async Task<IReadOnlyList<Stop>> Explore()
    {
        var stops = new Dictionary<string, Stop>();
        var known = new HashSet<string> { "/", "/zoeken?vraag=jeugdzorg" };
        var queue = new Queue<string>(known);
        var shapes = new Dictionary<string, int>();
        while (queue.TryDequeue(out var path) && known.Count < 20_000 && stops.Count < MostStops)
        {
            // Most addresses differ from one seen before in their last part only: a few of each will do to find all pages.
            var shape = Shape(path);
            if ((shapes[shape] = shapes.GetValueOrDefault(shape) + 1) > 4)
            {
                continue;
            }

            var (measured, body) = await Visit(path);
            var kind = measured.Route + (path.Contains('?', StringComparison.Ordinal) ? "?" : "");
            if (measured.Status == 200 && body.Contains("<html", StringComparison.Ordinal))
            {
                stops.TryAdd(kind, new Stop(Who, kind, path));
                foreach (var link in Links(body).Where(known.Add))
                {
                    queue.Enqueue(link);
                }
            }
        }

        return [.. stops.Values.OrderBy(stop => stop.Route, StringComparer.Ordinal)];
    }

    public async Task<(Measured Measured, string Body)> Visit(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (await meter.Next(), await answer.Content.ReadAsStringAsync());
    }

    private async Task SignIn(string role)
    {
        var (_, page) = await Visit("/demo");
        var token = Token().Match(page).Groups[1].Value;
        using var fields = new FormUrlEncodedContent([KeyValuePair.Create("role", role), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await http.PostAsync(new Uri("/demo", UriKind.Relative), fields);
        await meter.Next();
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing in as {role} at /demo answered {(int)answer.StatusCode}.");
        }
    }

    private static string Shape(string path)
    {
        var (address, query) = (path.Split('?')[0], path.Split('?').ElementAtOrDefault(1) ?? "");
        var parts = address.Split('/').Select((part, at) => at < 2 || part.Length < 12 ? part : "*");
        return string.Join('/', parts) + "?" + string.Join('&', query.Split('&').Select(q => q.Split('=')[0]));
    }

    private static IEnumerable<string> Links(string body) =>
        Link().Matches(body).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]);

    public void Dispose() => http.Dispose();

    [GeneratedRegex("""<a [^>]*href="(/[^"]*)""")]
    private static partial Regex Link();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
