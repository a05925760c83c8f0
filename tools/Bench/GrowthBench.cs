using System.Diagnostics;
using System.Globalization;
using GemeenteVanNu.Bench.Engines;
using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Bench.Engines.Measuring;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench;

/// <summary>Memory and question A of this engine at the size of the sector and at many times that.</summary>
static class GrowthBench
{
    private const int Rounds = 5;

    private sealed record Size(int People, long Bytes, double Seconds, double Median, double Percentile99);

    public static async Task<int> Run(BenchOptions options, int most)
    {
        var country = new BenchCountry(options.People, options.Opgaven, 1);
        var questions = new QuestionMaker(country).Make(Kind.A, options.Queries).Cast<PeopleQuestion>().ToList();
        var (sector, grown) = (Measure(country, options.People, questions), Measure(country, most, questions));
        List<string> lines =
        [
            "| people | memory (MB) | bytes per profile | built in (s) | A p50 (ms) | A p99 (ms) |", "|---:|---:|---:|---:|---:|---:|", Row(sector), Row(grown), "",
            Line($"- Memory per profile at {grown.People:N0} people: {(double)grown.Bytes / grown.People / ((double)sector.Bytes / sector.People):0.00} times that at {sector.People:N0} (wanted: about 1)."),
            Line($"- Median of A: {grown.Median / sector.Median:0.0} times that at {sector.People:N0} (wanted at 1.6 million: at most 4)."),
            Line($"- {grown.Bytes / (double)(1 << 30):0.0} GiB in all (wanted at 10 million: under 16)."),
        ];
        Console.WriteLine(string.Join('\n', lines));
        await Record.Keep(Line($"Growth to {most:N0} people"), Line($"People varied from {options.People:N0} demo people; {options.Queries} questions, {Rounds} rounds, one client."), lines);
        return 0;
    }

    // In a method of its own, so that the smaller world is gone when the larger is measured.
    private static Size Measure(BenchCountry country, int people, List<PeopleQuestion> questions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var took = Stopwatch.StartNew();
        var world = new World(country.Concepts, country.Atlas, country.Terms).With(Grown.From(country, people));
        took.Stop();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var matcher = new Matcher(world, BenchCountry.Today);
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var question in questions)
            {
                var began = Stopwatch.GetTimestamp();
                matcher.PeopleFor(question.Opgave, question.Contribution, question.Query);
                if (round > 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }

        GC.KeepAlive(world);
        Console.WriteLine(Line($"{people} people: {bytes / 1e6:0} MB, built in {took.Elapsed.TotalSeconds:0.0} s"));
        return new Size(people, bytes, took.Elapsed.TotalSeconds, times.Percentile(50), times.Percentile(99));
    }

    private static string Row(Size size) =>
        Line($"| {size.People:N0} | {size.Bytes / 1e6:0} | {(double)size.Bytes / size.People:0} | {size.Seconds:0.0} | {size.Median:0.000} | {size.Percentile99:0.000} |");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
