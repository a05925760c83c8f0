using System.Net;
using System.Net.Sockets;
using GemeenteVanNu.Browser.Tests.Running;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace GemeenteVanNu.Browser.Tests.Running;

/// <summary>The real application on a real port with a small demo country, shared by all tests of a run. Its clock runs.</summary>
public sealed class BrowserSite : TestSite
{
    private readonly int port = FreePort();

    public string Address => $"http://localhost:{port}";

    protected override void Open()
    {
        // A browser throws away cookies that expired by its own clock.
        Clock.Advance(TimeProvider.System.GetUtcNow() - Clock.GetUtcNow());
        UseKestrel(port);
        StartServer();
        LoadCountry().GetAwaiter().GetResult();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:BaseUrl", Address);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(TimeProvider.System)));
    }

    private async Task LoadCountry()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoCountry>().Load(professionals: 300, opgaven: 120, seed: 1, _ => { });
    }

    // Mails carry full addresses, so the port must be known before the site starts.
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
