using System.Globalization;
using System.Text.RegularExpressions;

namespace GemeenteVanNu.Web.Tests.Running;

/// <summary>Moves the last day of cookies from the clock of the test to that of the machine, which the cookie jar lives by.</summary>
public sealed partial class TestCookies(TestClock clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            var moved = cookies.Select(Moved).ToList();
            response.Headers.Remove("Set-Cookie");
            response.Headers.TryAddWithoutValidation("Set-Cookie", moved);
        }

        return response;
    }

    private string Moved(string cookie) => Expires().Replace(cookie, found =>
        DateTimeOffset.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) is var day && day > clock.GetUtcNow()
            ? $"expires={(day + (DateTimeOffset.UtcNow - clock.GetUtcNow())).ToString("r", CultureInfo.InvariantCulture)}"
            : found.Value);

    [GeneratedRegex("expires=([^;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Expires();
}
