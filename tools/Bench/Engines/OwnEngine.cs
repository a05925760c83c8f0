using System.Diagnostics;
using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>The engine of this platform: exact, with reasons for everything it shows, and with what to change when there is nothing.</summary>
sealed class OwnEngine : Engine
{
    private Matcher matcher = new(World.Empty, BenchCountry.Today);
    private Language language = null!;

    public override string Name => "this engine";

    public World World { get; private set; } = World.Empty;

    // No more matching threads than cores: a question more would only push another out of the caches.
    public override int MostAtOnce => Environment.ProcessorCount;

    public override IReadOnlyDictionary<Kind, string> Notes { get; } = new Dictionary<Kind, string>
    {
        [Kind.A] = "exact, reasons for all that is shown",
        [Kind.B] = "exact, reasons that add up to the score",
        [Kind.C] = "exact, with what is shared and the number of municipalities",
        [Kind.D] = "exact; compounds, synonyms, abbreviations and typing errors; seven facets",
    };

    public override void Build(BenchCountry country)
    {
        language = country.Language;
        var before = ManagedBytes();
        World = new World(country.Concepts, country.Atlas, country.Terms).With(country.People);
        PeopleBytes = ManagedBytes() - before;
        World = World.With(country.Opgaven);
        OpgavenBytes = ManagedBytes() - before - PeopleBytes;
        matcher = new Matcher(World, BenchCountry.Today);
    }

    public override TimeSpan? Start(DirectoryInfo folder, PeopleQuestion first)
    {
        var path = Path.Combine(folder.FullName, "world");
        using (var file = File.Create(path))
        {
            World.Save(file);
        }

        var took = Stopwatch.StartNew();
        using var stored = File.OpenRead(path);
        var started = World.Load(stored, World.Concepts, World.Atlas, World.Terms);
        new Matcher(started, BenchCountry.Today).PeopleFor(first.Opgave, first.Contribution, first.Query);
        return took.Elapsed;
    }

    public override object Ask(Question question) => question switch
    {
        PeopleQuestion people => matcher.PeopleFor(people.Opgave, people.Contribution, people.Query),
        OpgavenQuestion opgaven => matcher.OpgavenFor(opgaven.Person, opgaven.Query),
        LikenessQuestion like => matcher.OpgavenLike(like.Query),
        SearchQuestion search => matcher.Search(search.Filters with { Words = language.Query(search.Typed) }),
        _ => throw new NotSupportedException($"Unknown question {question}."),
    };

    public override Answer Read(object answer) => answer switch
    {
        PeopleResult people => new([.. people.Groups.Select(group => group.Items.Select(item => item.Person).ToArray())], [.. people.Groups.Select(group => group.Count)]),
        OpgavenResult { Outcome: Outcome.Found } opgaven => Answer.Of([.. opgaven.Items.Select(item => item.Opgave)], opgaven.Total),
        SimilarResult similar => Answer.Of([.. similar.Items.Select(item => item.Opgave)], similar.Total),
        OpgaveSearchResult { Outcome: Outcome.Found } found => Answer.Of([.. found.Items.Select(item => item.Opgave)], found.Total),
        _ => Answer.Of([], 0),
    };
}
