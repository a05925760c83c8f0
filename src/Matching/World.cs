using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// An immutable snapshot of everything that can be found. A change makes a new world that shares all but the changed record;
/// readers keep the snapshot they hold. Safe to read from any number of threads.
/// </summary>
public sealed class World
{
    readonly ImmutableDictionary<Guid, Person> people;
    readonly ImmutableDictionary<Guid, Opgave> opgaven;
    Person[]? orderedPeople;
    Opgave[]? orderedOpgaven;

    World(ConceptTree concepts, Atlas atlas, TermStatistics terms, ImmutableDictionary<Guid, Person> people, ImmutableDictionary<Guid, Opgave> opgaven)
    {
        (Concepts, Atlas, Terms) = (concepts, atlas, terms);
        (this.people, this.opgaven) = (people, opgaven);
    }

    /// <summary>A world without people and opgaven.</summary>
    public World(ConceptTree concepts, Atlas atlas, TermStatistics terms)
        : this(concepts, atlas, terms, ImmutableDictionary<Guid, Person>.Empty, ImmutableDictionary<Guid, Opgave>.Empty)
    {
    }

    /// <summary>A world without anything.</summary>
    public static World Empty { get; } = new(ConceptTree.Empty, Atlas.Empty, TermStatistics.None);

    /// <summary>The concept hierarchy.</summary>
    public ConceptTree Concepts { get; }

    /// <summary>Distances and provinces.</summary>
    public Atlas Atlas { get; }

    /// <summary>Term statistics.</summary>
    public TermStatistics Terms { get; }

    /// <summary>All people, ascending by id.</summary>
    public ReadOnlySpan<Person> People => orderedPeople ??= [.. people.Values.OrderBy(person => person.Id)];

    /// <summary>All opgaven, ascending by id.</summary>
    public ReadOnlySpan<Opgave> Opgaven => orderedOpgaven ??= [.. opgaven.Values.OrderBy(opgave => opgave.Id)];

    /// <summary>The person, or <c>null</c>.</summary>
    public Person? Person(Guid id) => people.GetValueOrDefault(id);

    /// <summary>The opgave, or <c>null</c>.</summary>
    public Opgave? Opgave(Guid id) => opgaven.GetValueOrDefault(id);

    /// <summary>Adds people, or replaces those with the same id.</summary>
    public World With(params IEnumerable<Person> added)
    {
        var changed = people.SetItems(added.Select(person => KeyValuePair.Create(person.Id, person)));
        return new(Concepts, Atlas, Terms, changed, opgaven) { orderedOpgaven = orderedOpgaven };
    }

    /// <summary>Adds opgaven, or replaces those with the same id.</summary>
    public World With(params IEnumerable<Opgave> added)
    {
        var changed = opgaven.SetItems(added.Select(opgave => KeyValuePair.Create(opgave.Id, opgave)));
        return new(Concepts, Atlas, Terms, people, changed) { orderedPeople = orderedPeople };
    }

    /// <summary>Takes out the person; nothing happens when there is none.</summary>
    public World WithoutPerson(Guid id) => new(Concepts, Atlas, Terms, people.Remove(id), opgaven) { orderedOpgaven = orderedOpgaven };

    /// <summary>Takes out the opgave; nothing happens when there is none.</summary>
    public World WithoutOpgave(Guid id) => new(Concepts, Atlas, Terms, people, opgaven.Remove(id)) { orderedPeople = orderedPeople };

    /// <summary>The same people and opgaven with other term statistics.</summary>
    public World With(TermStatistics terms) => new(Concepts, Atlas, terms, people, opgaven) { orderedPeople = orderedPeople, orderedOpgaven = orderedOpgaven };

    /// <summary>The same people and opgaven with another vocabulary.</summary>
    public World With(ConceptTree concepts) => new(concepts, Atlas, Terms, people, opgaven) { orderedPeople = orderedPeople, orderedOpgaven = orderedOpgaven };

    /// <summary>The same people and opgaven on another map.</summary>
    public World With(Atlas atlas) => new(Concepts, atlas, Terms, people, opgaven) { orderedPeople = orderedPeople, orderedOpgaven = orderedOpgaven };
}
