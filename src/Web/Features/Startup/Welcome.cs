using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Demo;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Startup;

/// <summary>Says where the site is and how to get in, once it answers.</summary>
static class Welcome
{
    /// <summary>Prints the link to the first steward, when asked to and there is none.</summary>
    public static async Task OfferToBeSteward(WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (site.FirstSteward && await app.Services.GetRequiredService<FirstSteward>().Offer() is { } path)
        {
            Console.WriteLine($"Open this link to become steward of this site. It works once: {site.Link(path)}");
        }
    }

    public static async Task SayWhenStarted(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var entrance = await app.Services.GetRequiredService<DemoPresence>().IsHere()
            ? $"""
              sign in as someone of the demo country   {site.Link("/demo")}
              or sign up with an address such as       jij@ede.example
            """
            : $"""
              sign up                                  {site.Link("/aanmelden")}
            """;
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            // In tests the site runs without an address.
            if (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is not { Addresses.Count: > 0 })
            {
                return;
            }

            Console.WriteLine($"""

            De Gemeente van Nu runs on {site.BaseUrl}
            {entrance}
              mails that were sent                     {site.Link("/demo/mail")}
              data                                     {Path.GetFullPath(site.DataFolder)}
            Stop with Ctrl-C.

            """);
        });
    }
}
