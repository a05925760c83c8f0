using System.Net;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Errors;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Security;

/// <summary>Every endpoint is on one of two lists; the rest asks to sign in. A new endpoint for everyone has to be put on the list by hand.</summary>
public sealed class AccessTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>For everyone, signed in or not.</summary>
    private static readonly HashSet<string> Public =
    [
        "", "zoeken", "opgaven", "opgaven/{slug}", "gemeenten", "gemeenten/{slug}", "aanmelden", "aanmelden/wie", "aanmelden/kennis", "aanmelden/energie", "aanmelden/klaar",
        "aanmelden/bevestigen/{word}", "inloggen", "inloggen/code", "inloggen/link/{word}", "uitloggen", "beheer/eerste/{word}", "woorden", "zo-werkt-het", "privacy", "toegankelijkheid", "over", "ontwerp", "demo", "demo/mail", "demo/mail/{id:guid}",
        "fout/{code:int}", "gezondheid/live", "gezondheid/klaar", "sitemap.xml", "robots.txt", ".well-known/security.txt", "{*path:nonfile}",
    ];

    private IEnumerable<RouteEndpoint> Endpoints => site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null || (!Path.HasExtension(e.RoutePattern.RawText) && !IsStaticFile(e)));

    [Fact]
    public void Only_listed_endpoints_are_for_everyone()
    {
        var open = Endpoints.Where(IsOpen).Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct().Except(Public).Order().ToList();
        Assert.True(open.Count == 0, "Open to everyone and not on the list: " + string.Join(", ", open));
    }

    [Fact]
    public async Task Every_page_behind_signing_in_sends_a_visitor_to_sign_in()
    {
        using var visitor = site.Visitor();
        foreach (var path in Endpoints.Where(e => !IsOpen(e) && CanBeRead(e)).Select(Address).Distinct())
        {
            var response = await visitor.GetRaw(path);
            Assert.True(response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.OriginalString.Contains("/inloggen?terug=", StringComparison.Ordinal), $"{path} answered {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/mijn/opgaven/00000000-0000-0000-0000-000000000001/bewaring", "http://localhost/opgaven/een-twee?van=lijst", "/opgaven/een-twee?van=lijst")]
    [InlineData("/opgaven/een-twee/reacties/nieuw?bijdrage=1&handler=Zoek", "http://localhost/opgaven/een-twee/reacties/nieuw?bijdrage=1&handler=Zoek", "/opgaven/een-twee/reacties/nieuw?bijdrage=1")]
    [InlineData("/mijn/profiel/over-mij", "https://elders.example/mijn/iets-anders", "/mijn/profiel/over-mij")]
    [InlineData("/mijn/profiel/over-mij?handler=Zoek", null, "/mijn/profiel/over-mij")]
    public async Task A_form_sent_after_the_session_ended_leads_through_signing_in_back_to_the_page_that_held_it(string path, string? page, string back)
    {
        using var visitor = site.Visitor();
        using var form = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) };
        form.Headers.Referrer = page is null ? null : new Uri(page);
        var answer = await visitor.Http.SendAsync(form);
        Assert.Equal((HttpStatusCode.Redirect, $"/inloggen?terug={Uri.EscapeDataString(back)}"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Every_steward_page_refuses_a_professional_and_a_coordinator()
    {
        var person = await site.AddProfessional();
        var coordinator = await site.AddProfessional();
        await site.Grant(coordinator.Id, Role.Coordinator, TestData.Ede);
        var stewardPages = Endpoints.Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("beheer", StringComparison.Ordinal) && !IsOpen(e) && CanBeRead(e)).Select(Address).Distinct().ToList();
        foreach (var id in new[] { person.Id, coordinator.Id })
        {
            using var visitor = await site.SignedIn(id);
            foreach (var path in stewardPages)
            {
                var status = (await visitor.GetRaw(path)).StatusCode;
                Assert.True(status == HttpStatusCode.Forbidden, $"{path} answered {status}");
            }
        }
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused_everywhere()
    {
        // A steward with a profile may come on every page, so that nothing but the token is in the way.
        var person = await site.AddProfessional();
        await site.Grant(person.Id, Role.Steward);
        using var visitor = await site.SignedIn(person.Id);
        foreach (var path in Endpoints.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && !e.RoutePattern.RawText!.Contains("fout/", StringComparison.Ordinal)).Select(Address).Distinct())
        {
            using var empty = new FormUrlEncodedContent([]);
            var response = await visitor.Http.PostAsync(new Uri(path, UriKind.Relative), empty);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"POST {path} answered {response.StatusCode}");
            Assert.True((await response.Content.ReadAsStringAsync()).Contains("<h1>Dit formulier kwam niet goed aan</h1>", StringComparison.Ordinal), $"POST {path} was refused for another reason.");
        }
    }

    [Fact]
    public void Only_the_page_that_tells_what_went_wrong_takes_a_form_without_a_token() => Assert.Equal(
        [typeof(ErrorModel)],
        typeof(ErrorModel).Assembly.GetTypes().Where(t => t.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: false)
            || t.GetMethods().Any(m => m.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: false))));

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    // Files of wwwroot in development, all through one pattern.
    private static bool IsStaticFile(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.StartsWith("{**", StringComparison.Ordinal);

    private static bool CanBeRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET");

    // Whatever stands in the braces: the answer may not depend on it.
    private static string Address(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments
        .Select(s => s.IsSimple && s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : Guid.Empty.ToString()));
}
