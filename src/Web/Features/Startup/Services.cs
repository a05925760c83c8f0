using System.Net;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Demo;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.MyAccount;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.SignUp;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Startup;

/// <summary>Everything the site is made of, in one place to read.</summary>
static class Services
{
    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration, IWebHostEnvironment environment)
    {
        services.Configure<SiteOptions>(configuration.GetSection("Site"));
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        var site = configuration.GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();

        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddDatabase(site);
        services.AddDataProtection().SetApplicationName("gemeentevannu").PersistKeysToDbContext<Db>();
        services.AddAccess(site);
        services.AddSingleton<Vocabulary.Vocabulary>();
        services.AddScoped<Vocabulary.Esco.EscoImport>();
        services.AddSingleton<Vocabulary.Esco.EscoJobTitles>();
        services.AddSingleton<Provinces>();
        services.AddSingleton<MunicipalityNames>();
        services.AddScoped<Movement>();
        services.AddScoped<Stewardship.Confirming>();
        services.AddScoped<Stewardship.Log.LogNames>();
        services.AddSingleton<Language>();
        services.AddSingleton<MatchRecords>();
        services.AddSingleton<ReasonWords>();
        services.AddSingleton<CountryNumbers>();
        services.AddSingleton<MatchMetrics>();
        services.AddSingleton<MatchBuilder>();
        services.AddSingleton<MatchFollower>();
        services.AddSingleton<MatchSnapshot>();
        services.AddRunningService<MatchIndex>();
        services.AddRunningService<NightlyTerms>();
        services.AddScoped<ReferenceLoader>();
        services.AddScoped<Demo.Country.DemoCountry>();
        services.AddSingleton<Demo.DemoPresence>();
        services.AddScoped<CurrentProfessional>();
        services.AddScoped<SealedCookies>();
        services.AddScoped<Entrance>();
        services.AddScoped<WaitingForCode>();
        services.AddScoped<CurrentRegistration>();
        services.AddScoped<EmployersByAddress>();
        services.AddScoped<RegistrationMail>();
        services.AddScoped<Joining>();
        services.AddScoped<Arrival>();
        services.AddScoped<Taster>();
        services.AddScoped<DemoPeople>();
        services.AddScoped<Mine.Opgaven.MyList>();
        services.AddScoped<OwnRecords>();
        services.AddScoped<Erasure>();
        services.AddSingleton<FirstSteward>();
        services.AddSingleton<MailFolder>();
        services.AddRunningService<Leftovers>();
        services.AddSingleton<Replies.Letters>();
        services.AddScoped<Opgaven.New.LikeDraft>();
        services.AddScoped<Invitations.PeopleFinder>();
        services.AddSingleton<Replies.Rounds.IRound, Replies.Rounds.ReplyRound>();
        services.AddSingleton<Replies.Rounds.IRound, Replies.Rounds.InvitationRound>();
        services.AddSingleton<Replies.Rounds.IRound, Replies.Rounds.OpgaveRound>();
        services.AddSingleton<Replies.Rounds.IRound, Replies.Rounds.DraftRound>();
        services.AddSingleton<Replies.Rounds.IRound, Replies.Rounds.EndingRound>();
        services.AddRunningService<Replies.Rounds.Rounds>();
        services.AddSingleton<MailTransport>();
        services.AddRunningService<MailDelivery>();
        services.AddHealthChecks().AddCheck<Health.DatabaseCheck>("database").AddCheck<Health.MatchIndexCheck>("match-index");
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            site.KnownProxies.ForEach(proxy => forwarded.KnownProxies.Add(IPAddress.Parse(proxy)));
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        services.AddDesign();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = site.IsHttps ? "__Host-formulier" : "formulier";
            antiforgery.Cookie.SecurePolicy = site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<CookieTempDataProviderOptions>(notice => notice.Cookie.Name = site.IsHttps ? "__Host-melding" : "melding");
        return services;
    }

    /// <summary>A hosted service that others (and tests) can also call.</summary>
    public static IServiceCollection AddRunningService<T>(this IServiceCollection services)
        where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(provider => provider.GetRequiredService<T>());

    private static void AddDatabase(this IServiceCollection services, SiteOptions site)
    {
        services.AddSingleton<ChangeSignal>();
        if (site.Postgres is { Length: > 0 } postgres)
        {
            services.AddDbContext<Db, PostgresDb>((provider, options) => options.UseGemeentePostgres(postgres).AddInterceptors(provider.GetRequiredService<ChangeSignal>()));
        }
        else
        {
            var file = Path.Combine(site.DataFolder, "gemeente.db");
            services.AddDbContext<Db, SqliteDb>((provider, options) => options.UseGemeenteSqlite($"Data Source={file}").AddInterceptors(provider.GetRequiredService<ChangeSignal>()));
        }
    }
}
