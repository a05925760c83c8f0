using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace GemeenteVanNu.Bench;

/// <summary>The whole site with a country of 160,000 people on SQLite: how it starts, what it holds, and what three pages cost.</summary>
static partial class SiteBench
{
    private const int Visits = 200;
    private const int WarmUp = 30;
    private const double Aim = 15;

    private static readonly string[] Words =
    [
        "woningbouw", "energietransitie", "jeugdzorg", "omgevingswet", "participatie", "laadpalen", "schuldhulpverlening", "wmo", "klimaatadaptatie", "mobiliteit",
        "vergunningverlening", "handhaving", "regenwater riool", "warmtenet", "data", "informatiebeveiliging", "inkoop", "subsidie", "ondermijning", "vluchtelingen",
        "woningbouwopgave", "duurzaamheid", "openbare ruimte", "bomen", "sport", "cultuur", "armoede", "arbeidsmarkt", "communicatie", "projectleider",
    ];

    public static async Task<int> Run(string[] args)
    {
        var at = Array.IndexOf(args, "--data");
        var given = at >= 0 && at + 1 < args.Length ? new DirectoryInfo(args[at + 1]) : null;
        var folder = given ?? Directory.CreateTempSubdirectory("gvn-bench-");
        try
        {
            return await Seed(folder) is not 0 and var failed ? failed : await Measure(folder);
        }
        finally
        {
            if (given is null)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<int> Seed(DirectoryInfo folder)
    {
        folder.Create();
        if (File.Exists(Path.Combine(folder.FullName, "gemeente.db")))
        {
            return 0;
        }

        var code = await Features.Startup.Site.Run(["seed", "--professionals", "160000", "--opgaven", "20000", .. RunningSite.Settings(folder)]);
        SqliteConnection.ClearAllPools();
        return code;
    }

    private static async Task<int> Measure(DirectoryInfo folder)
    {
        var lines = new List<string>();
        File.Delete(Path.Combine(folder.FullName, "match-index.bin"));
        await using (var cold = NodeProcess.Start(folder, demo: true))
        {
            await Start(cold, "without a snapshot", lines);
            await Task.Delay(TimeSpan.FromSeconds(5));
            var memory = cold.Memory();
            Say(lines, $"- memory after that start: {memory.Now:0} MB, at most {memory.Most:0} MB");
        }

        await using var warm = NodeProcess.Start(folder, demo: true);
        await Start(warm, "with a snapshot", lines);
        var pages = await Pages(warm);
        var after = warm.Memory();
        Say(lines, $"- memory after {pages.Sum(p => p.Visits)} pages: {after.Now:0} MB, at most {after.Most:0} MB");
        Say(lines, $"- snapshot: {new FileInfo(Path.Combine(folder.FullName, "match-index.bin")).Length / 1e6:0} MB");
        Table(pages, lines);
        await Record.Keep("The site with 160,000 people", $"`./dev bench site`: a process of its own, {Visits} visits per page one after another with different words, people and orders, after {WarmUp} to warm up; time of the built-in metric `http.server.request.duration`.", lines);
        Console.WriteLine($"{pages.Count} pages, {pages.Count(p => p.Median > Aim)} over {Aim} ms at the median. Written to docs/benchmarks.md.");
        return 0;
    }

    private static async Task Start(NodeProcess node, string how, List<string> lines)
    {
        using var http = new HttpClient();
        var took = Stopwatch.StartNew();
        double? answered = null, rows = null;
        while (true)
        {
            var health = await node.Health(http);
            answered ??= health is null ? null : took.Elapsed.TotalSeconds;
            rows ??= health is "Degraded" or "Healthy" ? took.Elapsed.TotalSeconds : null;
            if (health == "Healthy")
            {
                break;
            }

            await Task.Delay(10);
        }

        var complete = took.Elapsed.TotalSeconds;
        took.Restart();
        await http.GetStringOf(new Uri(node.Address, "/opgaven"));
        Say(lines, $"- start {how}: first answer after {answered:0.00} s, rows in after {rows:0.00} s ({rows - answered:0.00} s later), texts in after {complete:0.00} s ({complete - answered:0.00} s later); first page of opgaven in {took.Elapsed.TotalSeconds:0.00} s");
    }

    private static async Task<List<PageTimes>> Pages(NodeProcess node)
    {
        using var visitor = await Session.Enter(node.Address, null);
        using var owner = await Session.Enter(node.Address, "Owner");
        using var professional = await Session.Enter(node.Address, "Professional");
        var mine = await owner.Http.GetStringOf(new Uri(node.Address, "/mijn"));
        var slugs = new List<string>();
        foreach (var slug in Slug().Matches(mine).Select(match => match.Groups[1].Value).Distinct())
        {
            // The overview shows opgaven of others as well.
            using var answer = await owner.Http.GetAsync(new Uri(node.Address, $"/opgaven/{slug}/mensen"));
            slugs.AddRange(answer.IsSuccessStatusCode ? [slug] : []);
        }

        string[] orders = ["dichtbij", "beschikbaar", "actief", "energie"];
        return
        [
            await Times(node, "/mijn/opgaven", [(professional, "/mijn/opgaven"), (owner, "/mijn/opgaven"), (professional, "/mijn/opgaven?pagina=2"), (owner, "/mijn/opgaven?pagina=3")]),
            await Times(node, "/opgaven?zoek=…", [.. Words.Select(word => (visitor, $"/opgaven?zoek={Uri.EscapeDataString(word)}")), .. Words.Select(word => (professional, $"/opgaven?zoek={Uri.EscapeDataString(word)}"))]),
            await Times(node, "/opgaven/{slug}/mensen", [.. slugs.SelectMany(slug => orders.Select(order => (owner, $"/opgaven/{slug}/mensen?volgorde={order}")))]),
        ];
    }

    private static async Task<PageTimes> Times(NodeProcess node, string page, List<(Session Who, string Path)> visits)
    {
        await node.Drain();
        var times = new List<double>();
        for (var visit = 0; visit < WarmUp + Visits; visit++)
        {
            var (who, path) = visits[visit % visits.Count];
            await who.Http.GetStringOf(new Uri(node.Address, path));
            var (status, milliseconds) = await node.Next();
            if (status != 200)
            {
                throw new InvalidOperationException($"{path} answered {status}.");
            }

            if (visit >= WarmUp)
            {
                times.Add(milliseconds);
            }
        }

        return new PageTimes(page, times, node.TakeQuestions());
    }

    private static void Table(List<PageTimes> pages, List<string> lines)
    {
        Say(lines, $"");
        Say(lines, $"| page | median (ms) | 95 % (ms) | of which questions to the rules, median (ms) |");
        Say(lines, $"|---|---:|---:|---|");
        foreach (var page in pages)
        {
            var questions = string.Join(", ", page.Questions.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Key} {q.Value.At(0.5):0.000}")));
            Say(lines, $"| `{page.Page}` | {page.Median:0.0} | {page.Times.At(0.95):0.0} | {questions} |");
        }
    }

    private static void Say(List<string> lines, FormattableString line)
    {
        lines.Add(line.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine(lines[^1]);
    }

    [GeneratedRegex("""href="/opgaven/([a-z0-9-]+-[a-z0-9]{6})["/]""")]
    private static partial Regex Slug();

    private sealed record PageTimes(string Page, List<double> Times, Dictionary<string, List<double>> Questions)
    {
        public int Visits => Times.Count;

        public double Median => Times.At(0.5);
    }
}
