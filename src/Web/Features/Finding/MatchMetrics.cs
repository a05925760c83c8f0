using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GemeenteVanNu.Features.Finding;

/// <summary>
/// What the questions to the rules cost and give: per kind how long, how many results, how often none. The only tag is the kind;
/// nothing about who asked or what.
/// </summary>
public sealed class MatchMetrics(IMeterFactory meters)
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "GemeenteVanNu.Finding";

    private readonly Histogram<double> durations = meters.Create(Meter).CreateHistogram(
        "gvn.match.duration", "s", "Time to answer a question to the match index.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.00001, 0.00003, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1] });

    private readonly Histogram<int> results = meters.Create(Meter).CreateHistogram(
        "gvn.match.results", "{result}", "Results that meet every condition, on all pages.", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [0, 1, 5, 20, 100, 500, 2000, 10_000, 50_000, 200_000] });

    private readonly Counter<long> empties = meters.Create(Meter).CreateCounter<long>("gvn.match.empty", "{question}", "Questions without a result that meets every condition.");

    /// <summary>Asks and notes what it took.</summary>
    /// <param name="kind">Kind of question: people, opgaven, like, search-opgaven, search-people, who-works-on.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="count">Results in an answer.</param>
    public T Measure<T>(string kind, Func<T> ask, Func<T, int> count)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = ask();
        var tag = KeyValuePair.Create<string, object?>("query", kind);
        durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tag);
        var found = count(answer);
        results.Record(found, tag);
        if (found == 0)
        {
            empties.Add(1, tag);
        }

        return answer;
    }
}
