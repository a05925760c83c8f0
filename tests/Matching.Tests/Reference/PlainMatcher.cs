using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>
/// The questions that can be asked about a world on a day. Deterministic: the same world, day and question give the same
/// answer on every machine and thread, whatever the order in which the world was filled. Nothing is remembered between questions.
/// </summary>
/// <param name="world">The snapshot to ask.</param>
/// <param name="today">The day it is.</param>
sealed class PlainMatcher(PlainWorld world, DateOnly today)
{
    /// <summary>Opgaven for a person (query B). The person need not be in the world; a pause or being findable plays no part: it is the person's own list.</summary>
    public OpgavenResult OpgavenFor(Person person, OpgavenQuery query) =>
        OpgavenForPerson.Find(world, today, person, query);

    /// <summary>Why an opgave fits a person or not: its reasons and score, and every hard condition that is not met, own and hidden included. The opgave need not be in the world.</summary>
    public OpgaveMatch Explain(Person person, Opgave opgave, OpgavenQuery query) =>
        OpgavenForPerson.Explain(world, today, person, opgave, query);

    /// <summary>People for a contribution (query A), in groups without a score. The opgave need not be in the world or published.</summary>
    public PeopleResult PeopleFor(Opgave opgave, Contribution contribution, PeopleQuery query) =>
        PeopleForContribution.Find(world, today, opgave, contribution, query);

    /// <summary>What is true about one person and a contribution, and what does not fit. <c>null</c> when the asker may not find the person.</summary>
    public PersonMatch? Explain(Opgave opgave, Contribution contribution, Person person, PeopleQuery query) =>
        PeopleForContribution.Explain(world, today, opgave, contribution, person, query);

    /// <summary>The nearest people who can be found and agreed to be asked, whether they meet the conditions or not: best covered first, then fewest failed conditions, then distance.</summary>
    /// <param name="opgave">The opgave.</param>
    /// <param name="contribution">One of its contributions.</param>
    /// <param name="query">Asker and people to leave out; sort, group and page are not used.</param>
    /// <param name="count">At most this many.</param>
    public ImmutableArray<Guid> AskAnyway(Opgave opgave, Contribution contribution, PeopleQuery query, int count) =>
        PeopleForContribution.AskAnyway(world, today, opgave, contribution, query, count);

    /// <summary>Opgaven about the same thing (query C), open, running and finished.</summary>
    public SimilarResult OpgavenLike(LikenessQuery query) => SimilarOpgaven.Find(world, today, query);

    /// <summary>Free search over opgaven (query D).</summary>
    public OpgaveSearchResult Search(OpgaveSearch search) => OpgaveSearcher.Find(world, today, search);

    /// <summary>Free search over people (query D).</summary>
    public PeopleSearchResult Search(PeopleSearch search) => PeopleSearcher.Find(world, today, search);

    /// <summary>Who works on this: municipalities with opgaven, and how many people know it or have done it. Without words: everything.</summary>
    public WhoWorksOnIt WhoWorksOn(ImmutableArray<QueryWord> words) => WhoWorksOnThis.Find(world, today, words);
}
