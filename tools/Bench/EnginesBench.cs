using System.Diagnostics;
using System.Globalization;
using GemeenteVanNu.Bench.Engines;
using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Bench.Engines.LuceneNet;
using GemeenteVanNu.Bench.Engines.Measuring;
using GemeenteVanNu.Bench.Engines.Postgres;

namespace GemeenteVanNu.Bench;

/// <summary>This engine beside those a team would take instead: same country, same questions, one run, one machine.</summary>
static class EnginesBench
{
    public static async Task<int> Run(string[] args)
    {
        if (BenchOptions.Read(args) is not { } options)
        {
            Console.Error.WriteLine("./dev bench knows --people N, --opgaven N, --queries N and --growth.");
            return 2;
        }

        if (options.GrowTo is { } most)
        {
            return await GrowthBench.Run(options, most);
        }

        var whole = Stopwatch.StartNew();
        var country = new BenchCountry(options.People, options.Opgaven, Math.Min(options.Queries, options.Opgaven / 3));
        Say($"{country.People.Length} people and {country.Opgaven.Length} opgaven made and read in {country.Took.TotalSeconds:0.0} s");
        var maker = new QuestionMaker(country);
        var questions = Enum.GetValues<Kind>().ToDictionary(kind => kind, kind => maker.Make(kind, options.Queries));
        var engines = Engines();
        try
        {
            var lines = Compare(options, country, engines, questions);
            Console.WriteLine(string.Join('\n', lines));
            var how = Text($"{options.People:N0} people and {options.Opgaven:N0} opgaven of the demo country with texts of their own ({country.Took.TotalSeconds:0} s to make and read), {options.Queries} questions of each kind, in {whole.Elapsed.TotalMinutes:0.0} minutes. Times in milliseconds.");
            await Record.Keep("Engines", how, lines);
            Say($"Done in {whole.Elapsed.TotalMinutes:0.0} minutes. Written to docs/benchmarks.md.");
            return 0;
        }
        finally
        {
            engines.OfType<IDisposable>().ToList().ForEach(engine => engine.Dispose());
        }
    }

    private static List<Engine> Engines()
    {
        var lucene = new LuceneEngine();
        List<Engine> engines = [new OwnEngine(), lucene, new LuceneQuickestEngine(lucene), new LinqEngine()];
        if (Environment.GetEnvironmentVariable("GVN_TEST_POSTGRES") is { Length: > 0 } address)
        {
            var postgres = new PostgresEngine(address);
            engines.AddRange([postgres, new PostgresExactEngine(postgres)]);
        }
        else
        {
            Say($"Without PostgreSQL: start this with ./dev bench to compare with it as well.");
        }

        return engines;
    }

    private static List<string> Compare(BenchOptions options, BenchCountry country, List<Engine> engines, Dictionary<Kind, IReadOnlyList<Question>> questions)
    {
        var own = engines.OfType<OwnEngine>().Single();
        var built = engines.ConvertAll(engine => Build(engine, country, (PeopleQuestion)questions[Kind.A][0]));
        var rules = engines.OfType<LinqEngine>().Single();
        var people = country.People.ToDictionary(person => person.Id);
        var (measured, agreements, planted) = (new List<Timing>(), new Dictionary<(Engine, Kind), Agreement>(), new Dictionary<Engine, double>());
        foreach (var (kind, engine) in questions.Keys.SelectMany(kind => engines.Where(engine => engine.Notes.ContainsKey(kind)).Select(engine => (kind, engine))))
        {
            agreements[(engine, kind)] = Agreement.Between(own, engine, questions[kind], rules, people);
            measured.Add(Meter.Measure(engine, kind, questions[kind]));
            Say($"{kind}, {engine.Name}: {measured[^1].Median:0.000} ms at the median");
            if (kind == Kind.C)
            {
                planted[engine] = Found(engine, questions[kind]);
            }
        }

        var report = new EngineReport(options, built, measured, agreements);
        var reading = Caches.MillisecondsToRead(EngineHooks.BytesTouched(own.World, [.. questions[Kind.A].Cast<PeopleQuestion>()]));
        var goals = new Goals(measured, own, options.People, built[0].Start, planted, reading);
        return
        [
            .. report.Times(), "", .. planted.Select(one => Text($"- {one.Key.Name}: {one.Value:0.0%} of {questions[Kind.C].Count} planted copies in the first 20.")),
            "", "### Size and start", "", .. report.Sizes(), "", "### Goals", "", .. goals.Table(),
        ];
    }

    private static Built Build(Engine engine, BenchCountry country, PeopleQuestion first)
    {
        var took = Stopwatch.StartNew();
        engine.Build(country);
        took.Stop();
        Say($"{engine.Name}: built in {took.Elapsed.TotalSeconds:0.0} s");

        // Below the scratch folder of ./dev, which goes whatever happens here.
        var folder = Directory.CreateDirectory(Path.Combine(Environment.GetEnvironmentVariable("GVN_BENCH_SCRATCH") ?? Path.GetTempPath(), "gvn-bench-" + Guid.NewGuid().ToString("N")));
        try
        {
            return new Built(engine, took.Elapsed, engine.Start(folder, first));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Found(Engine engine, IReadOnlyList<Question> questions) =>
        questions.Cast<LikenessQuestion>().Average(question => engine.Read(engine.Ask(question)).Groups[0].Contains(question.Planted!.Value) ? 1 : 0);

    private static void Say(FormattableString line) => Console.WriteLine(Text(line));

    private static string Text(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
