using System.Globalization;
using GemeenteVanNu.Features.About;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Health;
using GemeenteVanNu.Features.Robots;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.Vocabulary;
using GemeenteVanNu.Features.Vocabulary.Esco;
using Microsoft.AspNetCore.Connections;

namespace GemeenteVanNu.Features.Startup;

/// <summary>From the command line to a running site. The first word may be a verb (seed, import); without one the site serves.</summary>
public static class Site
{
    public static async Task<int> Run(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSite(builder.Configuration, builder.Environment);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        UsePipeline(app);
        var prepared = await Preparation.Prepare(app);
        if (prepared == Prepared.CannotRun)
        {
            return 1;
        }

        if (args.FirstOrDefault() == "seed")
        {
            return await SeedVerb.Run(app.Services, args);
        }

        if (args.FirstOrDefault() == "import")
        {
            return await EscoVerb.Run(app.Services, args, Console.Out, Console.Error);
        }

        await Preparation.LoadDemoIfNew(app, prepared);
        await Welcome.OfferToBeSteward(app);
        await Welcome.SayWhenStarted(app);
        return await Serve(app);
    }

    private static async Task<int> Serve(WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{failure.Message} Stop the program that uses it, or choose another address with ASPNETCORE_URLS.");
            return 1;
        }
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders(Headers.Policy());
        app.UseExceptionHandler("/fout/500");
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
        app.UseMiddleware<NotReadyAnswers>();
        app.UseRouting();
        app.UseAuthentication();
        // After knowing who it is: some limits are per person.
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<ActorMiddleware>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.MapSecurityText();
        app.MapRobots();
        app.MapWords();
        // Without an endpoint the sign-in page would answer for every address that does not exist.
        app.MapFallback(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }
}
