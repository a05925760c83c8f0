using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GemeenteVanNu.Web.Tests.Finding;

/// <summary>
/// The application on a database that another site filled, with a hand on the two stages of its start: each waits until the test lets it go.
/// </summary>
public sealed class StartingSite : TestSite
{
    private readonly TestSite filled;

    public Gate Rows { get; } = new();
    public Gate Texts { get; } = new();

    /// <summary>How often the database was read, with or without texts.</summary>
    public int Builds { get; private set; }

    private StartingSite(TestSite filled) => this.filled = filled;

    /// <summary>Starts beside a running site, as a second node would; what is opened or not decides how far it comes.</summary>
    public static async Task<StartingSite> Beside(TestSite filled, bool rows, bool texts)
    {
        var site = new StartingSite(filled);
        if (rows)
        {
            site.Rows.Open();
        }

        if (texts)
        {
            site.Texts.Open();
        }

        site.Use(filled.Database);
        site.Clock.Advance(filled.Clock.Now - site.Clock.Now);
        site.Open();
        await Task.Yield();
        return site;
    }

    /// <summary>Waits until the index is as far as the test wants it.</summary>
    public async Task Until(Func<MatchIndex, bool> isSo)
    {
        var index = Services.GetRequiredService<MatchIndex>();
        for (var i = 0; i < 600 && !isSo(index); i++)
        {
            await Task.Delay(50);
        }

        Assert.True(isSo(index));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<MatchBuilder>(provider => new GatedBuilder(
            this, provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<MatchRecords>(), provider.GetRequiredService<Provinces>(), provider.GetRequiredService<TimeProvider>()))));
    }

    /// <summary>Stops this site and leaves the database to the one that made it.</summary>
    public async Task Stop()
    {
        Rows.Open();
        Texts.Open();
        await StopOnly();
    }

    private sealed class GatedBuilder(StartingSite site, IServiceScopeFactory scopes, MatchRecords records, Provinces provinces, TimeProvider clock) : MatchBuilder(scopes, records, provinces, clock)
    {
        protected override int FewestPeopleForTwoStages => 0;

        public override async Task<IndexState> Build(bool withTexts, CancellationToken stop)
        {
            site.Builds++;
            if (!withTexts)
            {
                await site.Rows.Pass(stop);
                return await base.Build(withTexts, stop);
            }

            // Read first and then waiting: what changes while a test holds the gate was not read.
            var built = await base.Build(withTexts, stop);
            await site.Texts.Pass(stop);
            return built;
        }
    }
}

/// <summary>Lets nothing through until it is opened.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => opened.TrySetResult();

    public Task Pass(CancellationToken stop) => opened.Task.WaitAsync(stop);
}

/// <summary>The application without what runs beside its requests: it fills a database for others to start on and keeps no snapshot.</summary>
public sealed class StillSite : TestSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            foreach (var running in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is not null).ToList())
            {
                services.Remove(running);
            }
        });
    }
}
