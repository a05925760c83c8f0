using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace GemeenteVanNu.Bench;

/// <summary>A started <see cref="Node"/>: its address, its memory, and what it tells.</summary>
sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Channel<(int Status, double Milliseconds)> requests = Channel.CreateUnbounded<(int, double)>();
    private readonly Lock guard = new();
    private Dictionary<string, List<double>> questions = [];

    public Uri Address { get; }

    private NodeProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Starts the application; it does not answer yet.</summary>
    public static NodeProcess Start(DirectoryInfo folder, bool demo, string? postgres = null)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var bench = typeof(NodeProcess).Assembly.Location;
        var configuration = bench.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        var runtime = Path.Combine(RunningSite.Repository, "src", "Web", "bin", configuration, "net10.0", "GemeenteVanNu.runtimeconfig.json");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (IEnumerable<string>)
        [
            "exec", "--runtimeconfig", runtime, "--depsfile", Path.ChangeExtension(bench, ".deps.json"), bench, "node",
            .. RunningSite.Settings(folder), "--environment=Development", $"--urls={address}", $"--Site:BaseUrl={address.ToString().TrimEnd('/')}", $"--Site:Demo={demo}", $"--Site:Postgres={postgres}",
        ])
        {
            start.ArgumentList.Add(argument);
        }

        var node = new NodeProcess(Process.Start(start)!, address);
        _ = node.Listen();
        return node;
    }

    /// <summary>Memory in use now and at most so far, in MB.</summary>
    public (double Now, double Most) Memory()
    {
        var status = File.ReadLines($"/proc/{process.Id}/status").ToList();
        return (Value("VmRSS:"), Value("VmHWM:"));

        double Value(string name) => double.Parse(status.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    /// <summary>What the health check says, or null when nothing answers yet.</summary>
    public async Task<string?> Health(HttpClient http)
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException("The site did not start.");
        }

        try
        {
            return await http.GetStringOf(new Uri(Address, "/gezondheid/klaar"));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Server time of the request that was answered last. Requests are made one at a time.</summary>
    public async Task<(int Status, double Milliseconds)> Next() => await requests.Reader.ReadAsync();

    /// <summary>Forgets what was told so far.</summary>
    public async Task Drain()
    {
        await Task.Delay(300);
        while (requests.Reader.TryRead(out _))
        {
            // Only the reading matters.
        }

        TakeQuestions();
    }

    /// <summary>Milliseconds of the questions to the rules since the last time, per kind.</summary>
    public Dictionary<string, List<double>> TakeQuestions()
    {
        lock (guard)
        {
            (var taken, questions) = (questions, []);
            return taken;
        }
    }

    /// <summary>Stops it as a server would be: with time to write its snapshot.</summary>
    public async Task Stop()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }
    }

    private async Task Listen()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["request", var status, var milliseconds, ..]:
                    requests.Writer.TryWrite((int.Parse(status, CultureInfo.InvariantCulture), double.Parse(milliseconds, CultureInfo.InvariantCulture)));
                    break;
                case ["question", var kind, var milliseconds]:
                    lock (guard)
                    {
                        (questions.TryGetValue(kind, out var list) ? list : questions[kind] = []).Add(double.Parse(milliseconds, CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        process.Dispose();
    }
}
