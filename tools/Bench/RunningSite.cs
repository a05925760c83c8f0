using System.Net;
using System.Net.Sockets;
using GemeenteVanNu.Features.Startup;

namespace GemeenteVanNu.Bench;

/// <summary>The real application on a real port with a data folder of its own, in this process so that its meters can be read.</summary>
sealed class RunningSite : IDisposable
{
    private readonly DirectoryInfo folder;
    private readonly bool owned;

    public Uri Address { get; }
    public string Database => Path.Combine(folder.FullName, "gemeente.db");

    private RunningSite(DirectoryInfo folder, bool owned, int port) =>
        (this.folder, this.owned, Address) = (folder, owned, new Uri($"http://localhost:{port}"));

    /// <summary>Starts on the default demo country, or on the database in a folder that is there already.</summary>
    public static async Task<RunningSite> Start(DirectoryInfo? existing = null)
    {
        var site = new RunningSite(existing ?? Directory.CreateTempSubdirectory("gvn-bench-"), existing is null, FreePort());
        // Development, because that is where one can sign in as a demo person.
        var run = Site.Run([.. Settings(site.folder), "--environment=Development", $"--urls={site.Address}", $"--Site:BaseUrl={site.Address.ToString().TrimEnd('/')}", $"--Site:Demo={existing is null}"]);
        using var http = new HttpClient { BaseAddress = site.Address };
        while (!run.IsCompleted && !await IsReady(http))
        {
            await Task.Delay(50);
        }

        return run.IsCompleted ? throw new InvalidOperationException("The site did not start.") : site;
    }

    /// <summary>What every start of the application needs when its entry assembly is this program.</summary>
    public static string[] Settings(DirectoryInfo folder) =>
        ["--applicationName=GemeenteVanNu", $"--contentRoot={Path.Combine(Repository, "src", "Web")}", $"--Site:DataFolder={folder.FullName}", "--Logging:LogLevel:Default=Error", "--Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks=None", "--Logging:LogLevel:Microsoft.AspNetCore=Error", "--Logging:LogLevel:GemeenteVanNu=Error"];

    public static string Repository { get; } = FindRepository();

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/gezondheid/klaar", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GemeenteVanNu.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run this from inside the repository.");
        }

        return folder.FullName;
    }

    // The application itself ends with this process; files that it holds open may go all the same.
    public void Dispose()
    {
        if (owned)
        {
            folder.Delete(recursive: true);
        }
    }
}
