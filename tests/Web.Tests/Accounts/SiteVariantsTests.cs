using System.Net;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Accounts;

/// <summary>A site on https, as everyone but a developer meets it.</summary>
public sealed class HttpsSite : TestSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:BaseUrl", "https://gemeentevannu.example");
    }
}

/// <summary>A site where three forms a minute is the most.</summary>
public sealed class StrictSite : TestSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:SignInPerMinute", "3");
        builder.UseSetting("Site:MailingPerMinute", "2");
    }
}

public sealed class CookieTests(TestSite http, HttpsSite https) : IClassFixture<TestSite>, IClassFixture<HttpsSite>
{
    [Fact]
    public async Task On_https_every_cookie_is_bound_to_this_host_and_never_travels_in_the_open()
    {
        var cookies = await CookiesOf(https, "https://gemeentevannu.example");
        Assert.Equal(["__Host-aanmelden", "__Host-formulier", "__Host-inloggen"], cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, flags =>
        {
            Assert.Contains("secure", flags, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", flags, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", flags, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", flags, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", flags, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task On_http_at_home_cookies_have_plain_names_so_that_forms_work()
    {
        var cookies = await CookiesOf(http, "http://localhost");
        Assert.Equal(["aanmelden", "formulier", "inloggen"], cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, flags => Assert.DoesNotContain("secure", flags, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_session_cookie_has_the_same_flags()
    {
        var person = await https.AddProfessional(password: "een zin die niemand raadt");
        using var client = https.CreateDefaultClient(new Uri("https://gemeentevannu.example"));
        var (token, formCookie) = await Form(client, "/inloggen");
        var response = await Send(client, "/inloggen", formCookie, ("Input.Email", person.Account.Email!), ("Input.Password", "een zin die niemand raadt"), ("__RequestVerificationToken", token));
        var session = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-sessie=", StringComparison.Ordinal));
        Assert.Contains("; secure; samesite=lax; httponly", session, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Dictionary<string, string>> CookiesOf(TestSite site, string address)
    {
        using var client = site.CreateDefaultClient(new Uri(address));
        var found = new Dictionary<string, string>();
        foreach (var (path, fields) in new[]
        {
            ("/inloggen?handler=Link", new[] { ("Input.Email", "iemand@ede.nl") }),
            ("/aanmelden/wie", new[] { ("Input.Email", "iemand@ede.nl"), ("Input.Name", "Iemand"), ("Input.Function", "Adviseur") }),
        })
        {
            var (token, formCookie) = await Form(client, path.Split('?')[0]);
            Note(found, formCookie);
            var response = await Send(client, path, formCookie, [.. fields, ("__RequestVerificationToken", token)]);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            foreach (var cookie in response.Headers.GetValues("Set-Cookie"))
            {
                Note(found, cookie);
            }
        }

        return found;
    }

    private static void Note(Dictionary<string, string> found, string cookie) => found[cookie.Split('=')[0]] = cookie[(cookie.IndexOf(';', StringComparison.Ordinal) + 1)..];

    private static async Task<(string Token, string Cookie)> Form(HttpClient client, string path)
    {
        var page = await client.GetAsync(new Uri(path, UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();
        var at = html.IndexOf("name=\"__RequestVerificationToken\"", StringComparison.Ordinal);
        var value = html.IndexOf("value=\"", at, StringComparison.Ordinal) + 7;
        return (html[value..html.IndexOf('"', value)], page.Headers.GetValues("Set-Cookie").Single(c => c.Contains("formulier=", StringComparison.Ordinal)));
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string path, string cookie, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        return await client.SendAsync(request);
    }
}

public sealed class RateLimitTests(StrictSite site) : IClassFixture<StrictSite>
{
    [Fact]
    public async Task Too_many_forms_in_a_minute_are_refused_with_the_time_to_wait()
    {
        using var visitor = site.Visitor();
        for (var sent = 0; sent < 3; sent++)
        {
            await visitor.Get("/inloggen");
            Assert.Equal("/inloggen/code", (await visitor.Submit("Stuur mij een inloglink", ("Input.Email", "iemand@ede.nl"))).Url.AbsolutePath);
        }

        await visitor.Get("/inloggen");
        var answer = await visitor.Submit("Stuur mij een inloglink", ("Input.Email", "iemand@ede.nl"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "Even rustig aan"), (answer.Status, answer.Heading));
        Assert.Equal(TimeSpan.FromSeconds(60), answer.Response.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/inloggen")).Status);
    }

    [Fact]
    public async Task One_person_cannot_have_a_flood_of_mail_sent_and_another_is_not_held_up()
    {
        var opgave = await site.AddOpgave();
        var path = $"/opgaven/{opgave.Slug}/reacties/nieuw?bijdrage={opgave.Contributions[0].Id}";
        using var busy = await site.SignedIn((await site.AddProfessional()).Id);
        await busy.Get(path);
        for (var sent = 0; sent < 2; sent++)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await busy.Post(path)).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await busy.Post(path)).Status);
        using var other = await site.SignedIn((await site.AddProfessional()).Id);
        await other.Get(path);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await other.Post(path)).Status);
    }
}

public sealed class FirstStewardTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_first_visitor_of_the_link_becomes_steward_and_then_it_no_longer_works()
    {
        var first = site.Services.GetRequiredService<FirstSteward>();
        var path = (await first.Offer())!;
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get("/beheer/eerste/geraden")).Status);
        await visitor.Get(path);
        await visitor.Get(path);
        var weak = await visitor.Submit("Word beheerder", ("Input.Email", "eerste@example.org"), ("Input.Name", "Eerste Beheerder"), ("Input.Password", "welkom01"));
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        var answer = await visitor.Submit("Word beheerder", ("Input.Email", "eerste@example.org"), ("Input.Name", "Eerste Beheerder"), ("Input.Password", "een zin die niemand raadt"));
        Assert.Equal("/beheer", answer.Url.AbsolutePath);
        Assert.Contains("Eerste Beheerder", answer.Text, StringComparison.Ordinal);

        using var late = site.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await late.Get(path)).Status);
        Assert.Null(await first.Offer());
    }
}
