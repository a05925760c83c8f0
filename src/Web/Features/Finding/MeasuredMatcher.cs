using System.Collections.Immutable;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>The questions to the rules about a world on a day, each measured. Explaining one match is part of showing a page and is not.</summary>
public sealed class MeasuredMatcher(World world, DateOnly today, MatchMetrics metrics)
{
    private readonly Matcher matcher = new(world, today);

    /// <summary>Query A.</summary>
    public PeopleResult PeopleFor(Opgave opgave, Contribution contribution, PeopleQuery query) =>
        metrics.Measure("people", () => matcher.PeopleFor(opgave, contribution, query), result => result.Total);

    /// <summary>Query B.</summary>
    public OpgavenResult OpgavenFor(Person person, OpgavenQuery query) =>
        metrics.Measure("opgaven", () => matcher.OpgavenFor(person, query), result => result.Total);

    /// <summary>Query C.</summary>
    public SimilarResult OpgavenLike(LikenessQuery query) =>
        metrics.Measure("like", () => matcher.OpgavenLike(query), result => result.Total);

    /// <summary>Query D over opgaven.</summary>
    public OpgaveSearchResult Search(OpgaveSearch search) =>
        metrics.Measure("search-opgaven", () => matcher.Search(search), result => result.Total);

    /// <summary>Query D over people.</summary>
    public PeopleSearchResult Search(PeopleSearch search) =>
        metrics.Measure("search-people", () => matcher.Search(search), result => result.Total);

    /// <summary>Who works on this.</summary>
    public WhoWorksOnIt WhoWorksOn(ImmutableArray<QueryWord> words) =>
        metrics.Measure("who-works-on", () => matcher.WhoWorksOn(words), result => result.Opgaven + result.People);

    /// <summary>Why an opgave fits a person or not.</summary>
    public OpgaveMatch Explain(Person person, Opgave opgave, OpgavenQuery query) => matcher.Explain(person, opgave, query);

    /// <summary>What is true about a person and a contribution; null when the asker may not find the person.</summary>
    public PersonMatch? Explain(Opgave opgave, Contribution contribution, Person person, PeopleQuery query) => matcher.Explain(opgave, contribution, person, query);

    /// <summary>The nearest who agreed to be asked.</summary>
    public ImmutableArray<Guid> AskAnyway(Opgave opgave, Contribution contribution, PeopleQuery query, int count) => matcher.AskAnyway(opgave, contribution, query, count);

    /// <summary>Opgaven that miss one condition only.</summary>
    public ImmutableArray<OpgaveMatch> NearMisses(Person person, OpgavenQuery query, int most) => matcher.NearMisses(person, query with { Page = Page.First(most) });
}
