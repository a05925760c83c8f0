using GemeenteVanNu.Bench.Engines.Country;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// As fast as Lucene.NET gets: question A with most of the work taken out of its hands, question C cut short to the terms that
/// MoreLikeThis would keep, on the index of the other engine.
/// </summary>
sealed class LuceneQuickestEngine(LuceneEngine other) : Engine, IDisposable
{
    // What MoreLikeThis takes when nothing is said.
    private const int TermsForLikeness = 25;
    private PeopleIndex people = null!;

    public override string Name => "Lucene.NET, quickest";

    public override IReadOnlyDictionary<Kind, string> Notes { get; } = new Dictionary<Kind, string>
    {
        [Kind.A] = "conditions, sorting and counts in C# of our own over arrays, from Lucene only the postings of expertise; exact; no reasons",
        [Kind.C] = "the 25 heaviest terms, as MoreLikeThis; no reasons",
    };

    public override void Build(BenchCountry country)
    {
        var before = ManagedBytes();
        people = new PeopleIndex(country, other.Columns);
        PeopleBytes = ManagedBytes() - before;
    }

    public override TimeSpan? Start(DirectoryInfo folder, PeopleQuestion first) => people.Start(folder, first);

    public override object Ask(Question question) => question switch
    {
        PeopleQuestion asked => people.Find(asked),
        LikenessQuestion asked => other.Opgaven.Find(asked, TermsForLikeness),
        _ => throw new NotSupportedException($"Unknown question {question}."),
    };

    public void Dispose() => people?.Dispose();
}
