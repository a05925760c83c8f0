using System.Globalization;
using GemeenteVanNu.Bench.Engines.Measuring;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>An engine as it was built.</summary>
sealed record Built(Engine Engine, TimeSpan Took, TimeSpan? Start);

/// <summary>The tables: what was asked, what came out.</summary>
sealed class EngineReport(BenchOptions options, IReadOnlyList<Built> engines, IReadOnlyList<Timing> measured, IReadOnlyDictionary<(Engine, Kind), Agreement> agreements)
{
    private static readonly Dictionary<Kind, string> Titles = new()
    {
        [Kind.A] = "A, people for a contribution", [Kind.B] = "B, opgaven for a person", [Kind.C] = "C, opgaven like this one", [Kind.D] = "D, free search over opgaven with facets",
    };

    /// <summary>Times per kind of question.</summary>
    public IEnumerable<string> Times() => Titles.SelectMany(title => Times(title.Key, title.Value));

    /// <summary>Memory, building and starting.</summary>
    public IEnumerable<string> Sizes() =>
    [
        "| engine | people (MB) | bytes per profile | opgaven (MB) | built in (s) | from disk to the first answer (s) |", "|---|---:|---:|---:|---:|---:|",
        .. engines.Where(one => one.Engine.PeopleBytes > 0).Select(one => Line(
            $"| {one.Engine.Name} | {one.Engine.PeopleBytes / 1e6:0} | {(double)one.Engine.PeopleBytes / options.People:0} | {one.Engine.OpgavenBytes / 1e6:0} | {one.Took.TotalSeconds:0.0} | {(one.Start is { } start ? Line($"{start.TotalSeconds:0.00}") : "–")} |")),
    ];

    private IEnumerable<string> Times(Kind kind, string title)
    {
        var rows = measured.Where(one => one.Kind == kind).ToList();
        var own = rows.Single(row => row.Engine is OwnEngine);
        return
        [
            "", $"### {title}", "", Line($"{agreements[(own.Engine, kind)].Found:0} found at the median, of which the first {(kind == Kind.A ? People.ShownOfGroup : People.Shown)} are given{(kind == Kind.A ? " of each group" : "")}."), "",
            "| engine | p50 | p95 | p99 | cold p50 | CPU | times ours | cold | per s, 1 client | 2 | 8 | p99 at 8 | same first 20 | same in all | questions × rounds |",
            "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
            .. rows.Select(row => Row(row, own)),
            "", .. rows.Select(row => $"- {row.Engine.Name}: {row.Engine.Notes[kind]}.{Counts(row)}"),
        ];
    }

    private string Row(Timing row, Timing own)
    {
        var isOwn = row == own;
        var same = isOwn ? "" : Line($"{agreements[(row.Engine, row.Kind)].FirstTwenty:0%} | {agreements[(row.Engine, row.Kind)].Everything:0%}");
        return Line(
            $"| {row.Engine.Name} | {row.Median:0.000} | {row.Percentile95:0.000} | {row.Percentile99:0.000} | {row.ColdMedian:0.000} | {row.Cpu:0.000} | {(isOwn ? "1" : Line($"{own.TimesSlower(row):0.0}"))} | {(isOwn ? "1" : Line($"{own.TimesSlowerCold(row):0.0}"))} | {row.At(1).PerSecond:0} | {row.At(2).PerSecond:0} | {row.At(8).PerSecond:0} | {row.At(8).Percentile99:0.000} | {(isOwn ? "– | –" : same)} | {row.Questions} × {row.Rounds} |");
    }

    private string Counts(Timing row)
    {
        if (row.Engine is OwnEngine)
        {
            return "";
        }

        var agreement = agreements[(row.Engine, row.Kind)];
        var order = agreement.InOrder is { } inOrder ? Line($" Places taken by someone equally early in the chosen order: {inOrder:0%}.") : "";
        return Line($"{order} Same counts for {agreement.Counts:0%} of the questions.{(agreement.Nothing > 0 ? Line($" Nothing found where this engine finds something: {agreement.Nothing:0%}.") : "")}");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
