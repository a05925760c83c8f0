using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Running;

public sealed class SiteTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_site_is_ready_once_the_municipalities_are_loaded_and_search_is_built()
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetRaw("/gezondheid/live")).StatusCode);
        for (var i = 0; i < 100 && (await visitor.GetRaw("/gezondheid/klaar")).StatusCode != HttpStatusCode.OK; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetRaw("/gezondheid/klaar")).StatusCode);
    }

    [Theory]
    [InlineData("/nietbestaand")]
    [InlineData("/opgaven/nietbestaand-abcdef")]
    public async Task An_address_that_does_not_exist_gets_a_friendly_404(string path)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Deze pagina is er niet", answer.Heading);
    }

    [Theory]
    [InlineData("/gezondheid/live")]
    [InlineData("/nietbestaand")]
    [InlineData("/icoon.svg")]
    [InlineData("/fout/500")]
    public async Task Every_answer_carries_the_strict_headers(string path)
    {
        using var visitor = site.Visitor();
        var response = await visitor.GetRaw(path);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
    }
}

/// <summary>A database that was there already, opened by a start that asks for the demo country.</summary>
public sealed class DemoAskedSite : TestSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Demo", "true");
    }
}

public sealed class DemoAskedTests(DemoAskedSite site) : IClassFixture<DemoAskedSite>
{
    [Fact]
    public async Task A_database_that_somebody_began_with_gets_no_demo_people_however_empty_it_is() =>
        Assert.Equal(0, await site.InDatabase(db => db.Professionals.CountAsync()));
}
