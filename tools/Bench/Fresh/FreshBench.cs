using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace GemeenteVanNu.Bench;

/// <summary>
/// Two nodes on one PostgreSQL. A change is made, and both are asked until they find it: the time from just before the commit until the
/// page that shows it has arrived.
/// </summary>
static class FreshBench
{
    private const int Changes = 200;
    private const double Aim = 2000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(30);

    public static async Task<int> Run()
    {
        if (Environment.GetEnvironmentVariable("GVN_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            Console.WriteLine("This bench needs a PostgreSQL server: './dev bench fresh' starts one.");
            return 2;
        }

        var database = await NewDatabase(server);
        var folders = (First: Directory.CreateTempSubdirectory("gvn-bench-"), Second: Directory.CreateTempSubdirectory("gvn-bench-"));
        try
        {
            await using var first = NodeProcess.Start(folders.First, demo: true, database);
            await Ready(first);
            await using var second = NodeProcess.Start(folders.Second, demo: true, database);
            await Ready(second);
            return await Measure(first, second, database);
        }
        finally
        {
            folders.First.Delete(recursive: true);
            folders.Second.Delete(recursive: true);
        }
    }

    private static async Task<int> Measure(NodeProcess first, NodeProcess second, string database)
    {
        using var writer = await Session.Enter(first.Address, "Professional");
        using var reader = await Session.Enter(first.Address, "Owner");
        var changes = new Changes(database, first.Address, writer);
        var seen = new List<Seen>();
        for (var number = 0; number < Changes; number++)
        {
            // Not in step with the second at which a node looks.
            await Task.Delay(Random.Shared.Next(0, 300));
            var took = Stopwatch.StartNew();
            var made = number % 2 == 0 ? await changes.Publish(number) : await changes.ChangeProfile(number);
            var found = await Task.WhenAll(Find(first, reader, made, took), Find(second, reader, made, took));
            seen.Add(new Seen(made.Kind, found[0], found[1]));
        }

        return await Report(seen);
    }

    private static async Task<double> Find(NodeProcess node, Session reader, Made made, Stopwatch took)
    {
        while (took.Elapsed < LongestSearch)
        {
            if ((await reader.Http.GetStringOf(new Uri(node.Address, made.Search))).Contains(made.Link, StringComparison.Ordinal))
            {
                return took.Elapsed.TotalMilliseconds;
            }

            await Task.Delay(BetweenLooks);
        }

        throw new InvalidOperationException($"{made.Search} did not show {made.Link}.");
    }

    private static async Task<int> Report(List<Seen> seen)
    {
        string[] lines =
        [
            "| change | node | changes | p50 (ms) | p99 (ms) | max (ms) |",
            "|---|---|---:|---:|---:|---:|",
            .. seen.GroupBy(s => s.Kind).SelectMany(kind => (IEnumerable<string>)[Row(kind.Key, "first", [.. kind.Select(s => s.First)]), Row(kind.Key, "second", [.. kind.Select(s => s.Second)])]),
        ];
        Console.WriteLine(string.Join('\n', lines));
        var worst = seen.SelectMany(s => new[] { s.First, s.Second }).ToList().At(0.99);
        await Record.Keep(
            "From commit to findable",
            "`./dev bench fresh`: two nodes on one server; opgaven are published from outside both, profiles are changed by a form on the first. The time runs from before the commit until a search page with the change in it has arrived, so it holds the requests.",
            lines, "PostgreSQL");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seen.Count} changes on two nodes, p99 {worst:0} ms; the aim is {Aim} ms. Written to docs/benchmarks.md."));
        return 0;
    }

    private static string Row(string kind, string node, List<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"| {kind} | {node} | {times.Count} | {times.At(0.5):0} | {times.At(0.99):0} | {times.Max():0} |");

    private static async Task Ready(NodeProcess node)
    {
        using var http = new HttpClient();
        while (await node.Health(http) != "Healthy")
        {
            await Task.Delay(100);
        }
    }

    private static async Task<string> NewDatabase(string server)
    {
        var name = $"fresh_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server);
        // The name is made here.
#pragma warning disable CA2100
        await using var command = source.CreateCommand($"create database {name}");
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private sealed record Seen(string Kind, double First, double Second);
}
