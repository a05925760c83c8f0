using GemeenteVanNu.Bench.Engines.Country;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>Lucene.NET 4.8 with filters, boosts and function scores; its indexes in RAM, merged to one segment.</summary>
sealed class LuceneEngine : Engine, IDisposable
{
    private FilteredPeople people = null!;
    private ContributionIndex contributions = null!;

    public override string Name => "Lucene.NET 4.8";

    public override IReadOnlyDictionary<Kind, string> Notes { get; } = new Dictionary<Kind, string>
    {
        [Kind.A] = "filters, coverage as a score, Lucene's own sorting; exact; no reasons",
        [Kind.B] = "text unrounded and by its 25 heaviest terms, nothing that shares no term; no reasons",
        [Kind.C] = "all terms, Dice and whole points by a collector, so exact but for rounding; no reasons",
        [Kind.D] = "its own Dutch with compounds and synonyms in the documents and near words for words nobody uses; the same facets",
    };

    public OpgaveIndex Opgaven { get; private set; } = null!;

    public PeopleColumns Columns => people.Columns;

    public override void Build(BenchCountry country)
    {
        var before = ManagedBytes();
        people = new FilteredPeople(country);
        PeopleBytes = ManagedBytes() - before;
        contributions = new ContributionIndex(country);
        Opgaven = new OpgaveIndex(country);
        OpgavenBytes = ManagedBytes() - before - PeopleBytes;
    }

    public override object Ask(Question question) => question switch
    {
        PeopleQuestion asked => people.Find(asked),
        OpgavenQuestion asked => contributions.Find(asked),
        LikenessQuestion asked => Opgaven.Find(asked, int.MaxValue),
        SearchQuestion asked => Opgaven.Find(asked),
        _ => throw new NotSupportedException($"Unknown question {question}."),
    };

    public void Dispose()
    {
        people?.Dispose();
        contributions?.Dispose();
        Opgaven?.Dispose();
    }
}
