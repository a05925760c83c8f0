using System.Globalization;

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
        await Record.Keep("Pages", $"{Visits} visits one after another, after {WarmUp} to warm up; time of the built-in metric `http.server.request.duration`.", lines);
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
}
