using System.Collections.Immutable;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>
/// Questions to the engine that it has no method for yet, answered here by looking at every record. A method of the same name and shape
/// on <see cref="World"/> or <see cref="Matcher"/> takes their place by itself, after which the one here goes.
/// </summary>
static class WorldWishes
{
    /// <summary>One world for a batch of changes: records to add or replace, and ids to take out (an unknown id is passed over).</summary>
    public static World Changed(this World world, IReadOnlyCollection<Person> people, IReadOnlyCollection<Guid> peopleGone, IReadOnlyCollection<Opgave> opgaven, IReadOnlyCollection<Guid> opgavenGone)
    {
        var next = peopleGone.Aggregate(world, (w, id) => w.WithoutPerson(id));
        next = opgavenGone.Aggregate(next, (w, id) => w.WithoutOpgave(id));
        next = people.Count > 0 ? next.With(people) : next;
        return opgaven.Count > 0 ? next.With(opgaven) : next;
    }

    /// <summary>Number of people per municipality, whoever may find them; ascending by municipality.</summary>
    public static ImmutableArray<FacetCount> PeoplePerMunicipality(this World world) => Counts(world.People.Select(person => person.Municipality));

    /// <summary>Number of open opgaven that can be found on a day, per municipality; ascending by municipality.</summary>
    public static ImmutableArray<FacetCount> OpenOpgavenPerMunicipality(this World world, DateOnly today) =>
        Counts(world.Opgaven.Where(opgave => opgave.IsOpen && opgave.IsFindable(today)).Select(opgave => opgave.Municipality));

    /// <summary>Number of people who know each concept itself, ascending by concept.</summary>
    public static ImmutableArray<FacetCount> PeoplePerConcept(this World world) => Counts(world.People.SelectMany(person => person.Knows.Select(known => known.Concept).Distinct()));

    /// <summary>Number of opgaven of which a contribution, open or filled, asks each concept itself; ascending by concept.</summary>
    public static ImmutableArray<FacetCount> OpgavenPerConcept(this World world) => Counts(world.Opgaven.SelectMany(opgave => opgave.Contributions.SelectMany(c => c.Asks).Distinct()));

    /// <summary>The people who work from a municipality, decoded one after another.</summary>
    public static IEnumerable<Person> PeopleOf(this World world, int municipality) => world.People.Where(person => person.Municipality == municipality);

    /// <summary>The open opgaven that look for people on a day: how many, the hours a week they ask (sparring aside, times people), and the newest, last published first, then by id from high to low.</summary>
    public static Seeking SeekingOpgaven(this World world, DateOnly today, int newest)
    {
        var seeking = world.Opgaven.Where(opgave => opgave.IsOpen && opgave.IsFindable(today) && opgave.Contributions.Any(c => c.IsOpen)).ToList();
        var hours = seeking.SelectMany(opgave => opgave.Contributions).Where(c => c.IsOpen && c.Form != Involvement.Sparring).Sum(c => c.HoursAWeek * c.People);
        return new(seeking.Count, hours, [.. seeking.OrderByDescending(opgave => opgave.PublishedOn).ThenByDescending(opgave => opgave.Id).Take(newest).Select(opgave => opgave.Id)]);
    }

    /// <summary>
    /// Opgaven that can be found and miss exactly one condition, which is not that they are closed, hidden or the person's own: best score first, then by id.
    /// </summary>
    public static ImmutableArray<OpgaveMatch> NearMisses(this Matcher matcher, World world, DateOnly today, Person person, OpgavenQuery query, int most) =>
    [
        .. world.Opgaven.Where(opgave => opgave.IsFindable(today)).Select(opgave => matcher.Explain(person, opgave, query))
            .Where(match => match.Failed is [{ Kind: not (ConditionKind.Hidden or ConditionKind.Own or ConditionKind.Open) }])
            .OrderByDescending(match => match.Score).ThenBy(match => match.Opgave).Take(most),
    ];

    private static ImmutableArray<FacetCount> Counts(IEnumerable<int> values) => [.. values.CountBy(value => value).OrderBy(pair => pair.Key).Select(pair => new FacetCount(pair.Key, pair.Value))];
}

/// <param name="Count">How many opgaven.</param>
/// <param name="HoursAWeek">Hours a week that their open contributions ask.</param>
/// <param name="Newest">Ids of the last published.</param>
public sealed record Seeking(int Count, int HoursAWeek, ImmutableArray<Guid> Newest);
