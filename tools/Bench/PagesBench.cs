using System.Globalization;
using System.Runtime.InteropServices;

namespace GemeenteVanNu.Bench;

/// <summary>Server time of every kind of page, for everyone who can see it.</summary>
static class PagesBench
{
    private const int Visits = 40;
    private const int WarmUp = 5;
    private const double Aim = 50;
    private static readonly string?[] Roles = [null, "Professional", "Owner", "Steward"];

    private sealed record Row(Stop Stop, double Median, double Percentile95, int Bytes);

    public static async Task<int> Run()
    {
        using var meter = new RequestMeter();
        using var site = await RunningSite.Start();
        await meter.Drain();
        var rows = new List<Row>();
        foreach (var role in Roles)
        {
            using var walker = await Walker.Enter(site.Address, meter, role);
            foreach (var stop in await walker.Explore())
            {
                rows.Add(await Measure(walker, stop));
            }
        }

        var lines = Table(rows);
        Console.WriteLine(string.Join('\n', lines));
        await Keep(lines);
        Console.WriteLine($"{rows.Count} pages, {rows.Count(r => r.Median > Aim)} over {Aim} ms at the median. Written to docs/benchmarks.md.");
        return 0;
    }

    private static async Task<Row> Measure(Walker walker, Stop stop)
    {
        var bytes = 0;
        var times = new List<double>();
        for (var visit = 0; visit < WarmUp + Visits; visit++)
        {
            var (measured, body) = await walker.Visit(stop.Path);
            bytes = System.Text.Encoding.UTF8.GetByteCount(body);
            if (visit >= WarmUp)
            {
                times.Add(measured.Milliseconds);
            }
        }

        times.Sort();
        return new Row(stop, times[times.Count / 2], times[(int)(times.Count * 0.95)], bytes);
    }

    private static List<string> Table(List<Row> rows) =>
    [
        "| page | as | median (ms) | 95 % (ms) | HTML (kB) | |",
        "|---|---|---:|---:|---:|---|",
        .. rows.OrderBy(r => r.Stop.Route, StringComparer.Ordinal).Select(r => string.Create(
            CultureInfo.InvariantCulture, $"| `{r.Stop.Route}` | {r.Stop.Who.ToLowerInvariant()} | {r.Median:0.0} | {r.Percentile95:0.0} | {r.Bytes / 1000.0:0} | {(r.Median > Aim ? "**over the aim**" : "")} |")),
    ];

    // The section of the last run takes the place of the one before.
    private static async Task Keep(List<string> lines)
    {
        const string title = "## Pages";
        var file = Path.Combine(RunningSite.Repository, "docs", "benchmarks.md");
        var text = await File.ReadAllTextAsync(file);
        var before = text.Split(title)[0].TrimEnd();
        var after = text.Contains(title, StringComparison.Ordinal) && text.Split(title)[1].Split("\n## ") is { Length: > 1 } rest ? "\n## " + string.Join("\n## ", rest[1..]) : "";
        var machine = $"{Machine()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}";
        var when = string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():d MMMM yyyy}: {machine}, SQLite, {Visits} visits one after another after {WarmUp} to warm up.");
        await File.WriteAllTextAsync(file, $"{before}\n\n{title}\n\n{when}\n\n{string.Join('\n', lines)}\n{after}");
    }

    private static string Machine() =>
        File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } model
            ? model.Split(':', 2)[1].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
