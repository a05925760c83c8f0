using GemeenteVanNu.Bench.Engines.Country;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>Lucene.NET 4.8 with filters, boosts and function scores; its indexes in RAM, merged to one segment.</summary>
sealed class LuceneEngine : Engine, IDisposable
{
    private FilteredPeople people = null!;
    private ContributionIndex contributions = null!;
    private OpgaveIndex opgaven = null!;

    public override string Name => "Lucene.NET 4.8";

    public override IReadOnlyDictionary<Kind, string> Notes { get; } = new Dictionary<Kind, string>
    {
        [Kind.A] = "filters, coverage as a score, Lucene's own sorting; exact; no reasons",
        [Kind.B] = "text unrounded and by its 25 heaviest terms, nothing that shares no term; no reasons",
        [Kind.C] = "the 25 heaviest terms, concepts without Dice; no reasons",
        [Kind.D] = "its own Dutch, synonyms added to the documents; no compounds, no typing errors; the same facets",
    };

    public PeopleColumns Columns => people.Columns;

    public override void Build(BenchCountry country)
    {
        var before = ManagedBytes();
        people = new FilteredPeople(country);
        PeopleBytes = ManagedBytes() - before;
        contributions = new ContributionIndex(country);
        opgaven = new OpgaveIndex(country);
        OpgavenBytes = ManagedBytes() - before - PeopleBytes;
    }

    public override object Ask(Question question) => question switch
    {
        PeopleQuestion asked => people.Find(asked),
        OpgavenQuestion asked => contributions.Find(asked),
        LikenessQuestion asked => opgaven.Find(asked),
        SearchQuestion asked => opgaven.Find(asked),
        _ => throw new NotSupportedException($"Unknown question {question}."),
    };

    public void Dispose()
    {
        people?.Dispose();
        contributions?.Dispose();
        opgaven?.Dispose();
    }
}
