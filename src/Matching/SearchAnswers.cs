using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// One word or phrase someone typed, with all it may mean. It is answered by a text that holds one of the terms,
/// or by a record that is about one of the concepts or something narrower.
/// </summary>
/// <param name="Terms">Term ids: stems, compound parts, synonyms, corrections. May be empty.</param>
/// <param name="Concepts">Concept ids. May be empty; a word without terms and concepts is answered by nothing.</param>
public readonly record struct QueryWord(ImmutableArray<int> Terms, ImmutableArray<int> Concepts)
{
    /// <summary>Points for being about the word's concept, compared with hundredths of BM25 for its terms.</summary>
    internal const int ConceptRelevance = 600;

    internal ImmutableArray<int> AllTerms => Terms.IsDefault ? [] : Terms;

    internal ImmutableArray<int> AllConcepts => Concepts.IsDefault ? [] : Concepts;
}

/// <summary>Hours a week, both inclusive.</summary>
/// <param name="Least">At least this many.</param>
/// <param name="Most">At most this many.</param>
public readonly record struct HoursRange(int Least, int Most)
{
    /// <summary>The ranges counted as a facet; the value of the facet is the place in this list. Zero hours (not said) is in none.</summary>
    public static ImmutableArray<HoursRange> Facets { get; } = [new(1, 2), new(3, 8), new(9, 16), new(17, 24), new(25, 40)];

    /// <summary>True when the hours lie in the range.</summary>
    public bool Holds(int hours) => Least <= hours && hours <= Most;
}

/// <summary>The order of found opgaven; ties by id.</summary>
public enum OpgaveSort
{
    /// <summary>Best answer to the words first; without words newest first.</summary>
    Relevance,

    /// <summary>Last published first.</summary>
    Newest,

    /// <summary>Nearest to <see cref="OpgaveSearch.From"/> first, unknown last.</summary>
    Nearest,

    /// <summary>First to end first; without end last.</summary>
    EndingSoonest,
}

/// <summary>Free search over opgaven. An empty filter filters nothing; several values in one filter mean "one of these".</summary>
public sealed record OpgaveSearch
{
    /// <summary>Words after this many are not read.</summary>
    public const int MostWords = 40;

    /// <summary>What was typed; every word must be answered.</summary>
    public ImmutableArray<QueryWord> Words { get; init; } = [];

    /// <summary>Theme ids.</summary>
    public ImmutableArray<int> Themes { get; init; } = [];

    /// <summary>Province ids.</summary>
    public ImmutableArray<int> Provinces { get; init; } = [];

    /// <summary>Municipality ids.</summary>
    public ImmutableArray<int> Municipalities { get; init; } = [];

    /// <summary>Statuses.</summary>
    public ImmutableArray<OpgaveStatus> Statuses { get; init; } = [];

    /// <summary>Forms. Form, hours and remote must hold for one and the same contribution: an open one, or any when none is open.</summary>
    public Involvements Forms { get; init; }

    /// <summary>Hours a week; <c>null</c> = any.</summary>
    public HoursRange? Hours { get; init; }

    /// <summary>Only what can be done at a distance.</summary>
    public bool RemoteOnly { get; init; }

    /// <summary>Order.</summary>
    public OpgaveSort Sort { get; init; }

    /// <summary>Municipality to measure <see cref="OpgaveSort.Nearest"/> from; <c>null</c> = order by id.</summary>
    public int? From { get; init; }

    /// <summary>Which part of the list.</summary>
    public Page Page { get; init; } = Page.First(20);
}

/// <summary>How many results a value of a facet gives, with all other filters but its own.</summary>
/// <param name="Value">The value; see the facet.</param>
/// <param name="Count">How many, above 0.</param>
public readonly record struct FacetCount(int Value, int Count);

/// <summary>The facets of opgaven, each ascending by value.</summary>
/// <param name="Themes">Per theme id.</param>
/// <param name="Provinces">Per province id.</param>
/// <param name="Municipalities">Per municipality id.</param>
/// <param name="Statuses">Per <see cref="OpgaveStatus"/>.</param>
/// <param name="Forms">Per <see cref="Involvement"/>.</param>
/// <param name="Hours">Per place in <see cref="HoursRange.Facets"/>.</param>
/// <param name="Remote">1 = can be done at a distance; at most one row.</param>
public sealed record OpgaveFacets(
    ImmutableArray<FacetCount> Themes,
    ImmutableArray<FacetCount> Provinces,
    ImmutableArray<FacetCount> Municipalities,
    ImmutableArray<FacetCount> Statuses,
    ImmutableArray<FacetCount> Forms,
    ImmutableArray<FacetCount> Hours,
    ImmutableArray<FacetCount> Remote);

/// <summary>A found opgave.</summary>
/// <param name="Opgave">Id of the opgave.</param>
/// <param name="Relevance">How well it answers the words, at least 0: per word the best of BM25 in hundredths and its concept; 0 without words.</param>
/// <param name="Failed">Filters and words not met; empty unless it is given as nearest.</param>
public sealed record FoundOpgave(Guid Opgave, int Relevance, ImmutableArray<FailedCondition> Failed);

/// <summary>The answer of free search over opgaven.</summary>
/// <param name="Outcome">Whether there are any.</param>
/// <param name="Total">Number that meets all filters and words.</param>
/// <param name="Items">The page asked for. With <see cref="Outcome.NearestOnly"/>: the nearest, fewest failed first.</param>
/// <param name="Facets">Counts per facet.</param>
/// <param name="Relaxations">Only with <see cref="Outcome.NearestOnly"/>: smallest change first.</param>
public sealed record OpgaveSearchResult(
    Outcome Outcome,
    int Total,
    ImmutableArray<FoundOpgave> Items,
    OpgaveFacets Facets,
    ImmutableArray<Relaxation> Relaxations);

/// <summary>Free search over people. An empty filter filters nothing.</summary>
public sealed record PeopleSearch
{
    /// <summary>What was typed; every word must be answered by the texts or the concepts of a profile.</summary>
    public ImmutableArray<QueryWord> Words { get; init; } = [];

    /// <summary>Concept ids asked: people are grouped by how much of these they cover.</summary>
    public ImmutableArray<int> Concepts { get; init; } = [];

    /// <summary>Theme ids: of an experience, or of an expertise known.</summary>
    public ImmutableArray<int> Themes { get; init; } = [];

    /// <summary>Province ids.</summary>
    public ImmutableArray<int> Provinces { get; init; } = [];

    /// <summary>Municipality ids.</summary>
    public ImmutableArray<int> Municipalities { get; init; } = [];

    /// <summary>Municipality to measure <see cref="PeopleSort.Nearest"/> from; <c>null</c> = all equally near.</summary>
    public int? From { get; init; }

    /// <summary>Mixes the order of equals, for instance the id of the one who looks.</summary>
    public Guid Seed { get; init; }

    /// <summary>Who asks, what to leave out, order, group and page. <see cref="PeopleSort.SharedEnergy"/> looks at <see cref="Themes"/>.</summary>
    public PeopleQuery Query { get; init; } = new();
}

/// <summary>The facets of people, each ascending by value.</summary>
/// <param name="Themes">Per theme id.</param>
/// <param name="Provinces">Per province id.</param>
/// <param name="Municipalities">Per municipality id.</param>
public sealed record PeopleFacets(
    ImmutableArray<FacetCount> Themes,
    ImmutableArray<FacetCount> Provinces,
    ImmutableArray<FacetCount> Municipalities);

/// <summary>The answer of free search over people.</summary>
/// <param name="Outcome">Whether there are any.</param>
/// <param name="Total">Number of people in all groups.</param>
/// <param name="Groups">Always four: all, most, some, near. Without concepts everyone is in the first.</param>
/// <param name="Nearest">Only with <see cref="Outcome.NearestOnly"/>: the page of people who come nearest.</param>
/// <param name="Facets">Counts per facet, over the people in the groups.</param>
/// <param name="Relaxations">Only with <see cref="Outcome.NearestOnly"/>: smallest change first.</param>
public sealed record PeopleSearchResult(
    Outcome Outcome,
    int Total,
    ImmutableArray<PeopleGroup> Groups,
    ImmutableArray<PersonMatch> Nearest,
    PeopleFacets Facets,
    ImmutableArray<Relaxation> Relaxations);

/// <summary>The answer to "who works on this".</summary>
/// <param name="Opgaven">Number of opgaven about it, finished ones too.</param>
/// <param name="Municipalities">Per municipality id the number of opgaven about it, most first, then by id.</param>
/// <param name="People">Number of people who know it or have done it, among those everyone may find.</param>
public sealed record WhoWorksOnIt(int Opgaven, ImmutableArray<FacetCount> Municipalities, int People);
