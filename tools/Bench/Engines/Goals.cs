using System.Globalization;
using GemeenteVanNu.Bench.Engines.LuceneNet;
using GemeenteVanNu.Bench.Engines.Measuring;
using GemeenteVanNu.Bench.Engines.Postgres;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>What was set as a goal, what came out, and whether that is enough.</summary>
sealed class Goals(IReadOnlyList<Timing> measured, OwnEngine engine, int people, TimeSpan? start, IReadOnlyDictionary<Engine, double> planted, double? millisecondsToRead)
{
    private readonly List<string> lines = ["| goal | wanted | measured | |", "|---|---:|---:|---|"];

    public IReadOnlyList<string> Table()
    {
        var (a, b, c, d) = (Own(Kind.A), Own(Kind.B), Own(Kind.C), Own(Kind.D));
        AtLeast("A, times faster than Lucene.NET", 150, Other<LuceneEngine>(Kind.A) is { } la ? a.TimesSlower(la) : null);
        AtLeast("A, times faster than the quickest of Lucene.NET (no goal)", null, Other<LuceneQuickestEngine>(Kind.A) is { } lo ? a.TimesSlower(lo) : null);
        AtLeast("A, times faster than PostgreSQL, indexed", 200, Other<PostgresEngine>(Kind.A) is { } pa ? a.TimesSlower(pa) : null);
        AtMost("A, times the reading of the memory it touches", 10, millisecondsToRead is { } reading ? a.Median / reading : null);
        AtMost("A, p99 over p50 with one client", 5, a.Percentile99 / a.Median);
        AtLeast("B, times faster than PostgreSQL", 150, Other<PostgresEngine>(Kind.B) is { } pb ? b.TimesSlower(pb) : null);
        AtLeast("C, times faster than Lucene.NET, hot", 40, Other<LuceneEngine>(Kind.C) is { } lc ? c.TimesSlower(lc) : null);
        AtLeast("C, times faster than the quickest of Lucene.NET, hot (no goal)", null, Other<LuceneQuickestEngine>(Kind.C) is { } lq ? c.TimesSlower(lq) : null);
        AtLeast("C, times faster than Lucene.NET, cold", 10, Other<LuceneEngine>(Kind.C) is { } cold ? c.TimesSlowerCold(cold) : null);
        AtLeast("C, planted copies in the first 20 (%)", 99.5, 100 * planted[engine]);
        AtLeast("D, times faster than Lucene.NET", 18, Other<LuceneEngine>(Kind.D) is { } ld ? d.TimesSlower(ld) : null);
        AtLeast("D, times faster than Lucene.NET at p99", 18, Other<LuceneEngine>(Kind.D) is { } slow ? slow.Percentile99 / d.Percentile99 : null);
        AtLeast("A at 8 clients, times as many per second as Lucene.NET", 100, Other<LuceneEngine>(Kind.A) is { } l8 ? a.At(8).PerSecond / l8.At(8).PerSecond : null);
        AtMost("A, p99 at 8 clients over p99 at 2", 4, a.At(8).Percentile99 / a.At(2).Percentile99);
        AtMost("memory, bytes per profile", 1000, (double)engine.PeopleBytes / people);
        AtMost("start, from the snapshot to the first answer (s)", 0.2, start?.TotalSeconds);
        return lines;
    }

    private Timing Own(Kind kind) => measured.Single(one => one.Kind == kind && one.Engine is OwnEngine);

    private Timing? Other<TEngine>(Kind kind)
        where TEngine : Engine => measured.SingleOrDefault(one => one.Kind == kind && one.Engine is TEngine);

    private void AtLeast(string goal, double? wanted, double? found) => Add(goal, wanted is null ? "" : string.Create(CultureInfo.InvariantCulture, $"≥ {wanted}"), found, wanted is null ? null : found >= wanted);

    private void AtMost(string goal, double wanted, double? found) => Add(goal, string.Create(CultureInfo.InvariantCulture, $"≤ {wanted}"), found, found <= wanted);

    private void Add(string goal, string wanted, double? found, bool? isReached) => lines.Add(found is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"| {goal} | {wanted} | {value:0.##} | {(isReached switch { true => "reached", false => "**not reached**", null => "" })} |")
        : $"| {goal} | {wanted} | – | not measured |");
}
