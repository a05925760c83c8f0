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

    /// <summary>Number of people.</summary>
    public int PeopleCount => people.Count;

    /// <summary>Number of opgaven.</summary>
    public int OpgavenCount => opgaven.Count;

    /// <summary>Writes everything but concepts, atlas and terms.</summary>
    public void Save(Stream to)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new Kept(Terms.Version, [.. people.Values], [.. opgaven.Values]), Json);
        to.Write(System.Security.Cryptography.SHA256.HashData(body));
        to.Write(body);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static World Load(Stream from, ConceptTree concepts, Atlas atlas, TermStatistics terms)
    {
        using var all = new MemoryStream();
        from.CopyTo(all);
        var bytes = all.ToArray();
        if (bytes.Length < 32 || !bytes.AsSpan(0, 32).SequenceEqual(System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(32))))
        {
            throw new InvalidDataException("The world is damaged.");
        }

        var kept = System.Text.Json.JsonSerializer.Deserialize<Kept>(bytes.AsSpan(32), Json)!;
        return kept.Terms != terms.Version
            ? throw new InvalidDataException("The world was made with other term statistics.")
            : new World(concepts, atlas, terms).With(kept.People).With(kept.Opgaven);
    }

    sealed record Kept(int Terms, Person[] People, Opgave[] Opgaven);

    static readonly System.Text.Json.JsonSerializerOptions Json = new() { Converters = { new VectorConverter() } };

    sealed class VectorConverter : System.Text.Json.Serialization.JsonConverter<TermVector>
    {
        public override TermVector Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) =>
            TermVector.From(System.Text.Json.JsonSerializer.Deserialize<int[]>(ref reader)!);

        public override void Write(System.Text.Json.Utf8JsonWriter writer, TermVector value, System.Text.Json.JsonSerializerOptions options)
        {
            var terms = new List<int>();
            for (var i = 0; i < value.Terms.Length; i++)
            {
                terms.AddRange(Enumerable.Repeat(value.Terms[i], value.Counts[i]));
            }

            System.Text.Json.JsonSerializer.Serialize(writer, terms);
        }
    }

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
    public IEnumerable<Person> People => orderedPeople ??= [.. people.Values.OrderBy(person => person.Id)];

    /// <summary>All opgaven, ascending by id.</summary>
    public IEnumerable<Opgave> Opgaven => orderedOpgaven ??= [.. opgaven.Values.OrderBy(opgave => opgave.Id)];

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
