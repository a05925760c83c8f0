using GemeenteVanNu.Bench.Engines.Country;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>Question A once more, as fast as Lucene.NET gets when most of the work is taken out of its hands.</summary>
sealed class LuceneCollectorEngine(LuceneEngine other) : Engine, IDisposable
{
    private PeopleIndex people = null!;

    public override string Name => "Lucene.NET, own collector";

    public override IReadOnlyDictionary<Kind, string> Notes { get; } = new Dictionary<Kind, string>
    {
        [Kind.A] = "conditions, sorting and counts in C# of our own over arrays, from Lucene only the postings of expertise; exact; no reasons",
    };

    public override void Build(BenchCountry country)
    {
        var before = ManagedBytes();
        people = new PeopleIndex(country, other.Columns);
        PeopleBytes = ManagedBytes() - before;
    }

    public override TimeSpan? Start(DirectoryInfo folder, PeopleQuestion first) => people.Start(folder, first);

    public override object Ask(Question question) => people.Find((PeopleQuestion)question);

    public void Dispose() => people?.Dispose();
}
