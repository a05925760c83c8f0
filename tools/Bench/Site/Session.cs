using System.Net;
using System.Text.RegularExpressions;

namespace GemeenteVanNu.Bench;

/// <summary>Somebody of the demo country with cookies. One session may ask several nodes: they share keys and accounts.</summary>
sealed partial class Session : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { Timeout = TimeSpan.FromMinutes(2) };

    public HttpClient Http => http;

    /// <summary>Signs in on a node as the demo person with a role, or stays a visitor.</summary>
    public static async Task<Session> Enter(Uri address, string? role)
    {
        var session = new Session();
        if (role is not null && (await session.Post(new Uri(address, "/demo"), ("role", role))).StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing in as {role} at {address}demo did not work.");
        }

        return session;
    }

    /// <summary>Sends the form of a page with these fields, and with what is hidden in it.</summary>
    public async Task<HttpResponseMessage> Post(Uri page, params (string Name, string Value)[] fields)
    {
        var form = await http.GetStringOf(page);
        var hidden = Hidden().Matches(form).Select(input => (Name: Name().Match(input.Value).Groups[1].Value, Value: WebUtility.HtmlDecode(Value().Match(input.Value).Groups[1].Value))).DistinctBy(f => f.Name);
        using var content = new FormUrlEncodedContent(fields.Concat(hidden).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await http.PostAsync(page, content);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("""<input[^>]*type="hidden"[^>]*>""")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\sname=""([^""]+)""")]
    private static partial Regex Name();

    [GeneratedRegex(@"\svalue=""([^""]*)""")]
    private static partial Regex Value();
}

static class HttpClientText
{
    /// <summary>The body, whatever the status.</summary>
    public static async Task<string> GetStringOf(this HttpClient http, Uri address)
    {
        using var answer = await http.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }
}
