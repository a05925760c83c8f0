using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// An immutable snapshot of everything that can be found. A change makes a new world that shares all but what changed;
/// readers keep the snapshot they hold. Safe to read from any number of threads; changes are made one after another.
/// </summary>
public sealed partial class World
{
    // To be raised when anything about the bytes of a snapshot changes; read on a machine of the other byte order it is another number.
    const int SnapshotFormat = 1;

    readonly RecordIndex<PeopleSegment, Person> people;
    readonly RecordIndex<OpgavenSegment, Opgave> opgaven;

    World(Setting setting, TermNumbers numbers, RecordIndex<PeopleSegment, Person> people, RecordIndex<OpgavenSegment, Opgave> opgaven) =>
        (Setting, Numbers, this.people, this.opgaven) = (setting, numbers, people, opgaven);

    World(Setting setting, TermNumbers numbers)
        : this(setting, numbers, new(setting, numbers, []), new(setting, numbers, []))
    {
    }

    /// <summary>A world without people and opgaven.</summary>
    public World(ConceptTree concepts, Atlas atlas, TermStatistics terms)
        : this(new(concepts, atlas, terms), new TermNumbers())
    {
    }

    /// <summary>A world without anything.</summary>
    public static World Empty { get; } = new(ConceptTree.Empty, Atlas.Empty, TermStatistics.None);

    /// <summary>The concept hierarchy.</summary>
    public ConceptTree Concepts => Setting.Concepts;

    /// <summary>Distances and provinces.</summary>
    public Atlas Atlas => Setting.Atlas;

    /// <summary>Term statistics.</summary>
    public TermStatistics Terms => Setting.Terms;

    /// <summary>Number of people.</summary>
    public int PeopleCount => people.Count;

    /// <summary>Number of opgaven.</summary>
    public int OpgavenCount => opgaven.Count;

    /// <summary>All people, in no order that means anything; each is unpacked on the way, so that going through all of them takes a while.</summary>
    public IEnumerable<Person> People => people.Parts.SelectMany(part => part.Rows().Select(row => part.Segment.Person(row, withTexts: true)));

    /// <summary>All opgaven, in no order that means anything.</summary>
    public IEnumerable<Opgave> Opgaven => opgaven.Parts.SelectMany(part => part.Rows().Select(part.Segment.Opgave));

    /// <summary>Bytes of memory that the index takes, term numbers aside: columns, postings and records.</summary>
    public long Bytes => people.Bytes + opgaven.Bytes;

    /// <summary>How many records were added, replaced or removed since the last <see cref="Merged"/>; questions get slower as there are more.</summary>
    public int Loose => people.Loose + opgaven.Loose;

    internal Setting Setting { get; }

    internal TermNumbers Numbers { get; }

    internal ImmutableArray<Part<PeopleSegment>> PeopleParts => people.Parts;

    internal ImmutableArray<Part<OpgavenSegment>> OpgavenParts => opgaven.Parts;

    /// <summary>The person, or <c>null</c>.</summary>
    public Person? Person(Guid id) => people.Find(id) is { } spot ? people.Parts[spot.Segment].Segment.Person(spot.Row, withTexts: true) : null;

    /// <summary>The opgave, or <c>null</c>.</summary>
    public Opgave? Opgave(Guid id) => opgaven.Find(id) is { } spot ? OpgaveAt(spot) : null;

    /// <summary>The world after a batch of changes: people and opgaven added or replaced, others taken out (ids that are not there change nothing).</summary>
    public World Changed(IReadOnlyCollection<Person> changedPeople, IReadOnlyCollection<Guid> peopleGone, IReadOnlyCollection<Opgave> changedOpgaven, IReadOnlyCollection<Guid> opgavenGone) =>
        new(Setting, Numbers, people.Without(peopleGone).With(changedPeople), opgaven.Without(opgavenGone).With(changedOpgaven));

    /// <summary>Adds people, or replaces those with the same id. People with another municipality, vocabulary or text simply come again.</summary>
    public World With(params IEnumerable<Person> added) => new(Setting, Numbers, people.With(added), opgaven);

    /// <summary>Adds opgaven, or replaces those with the same id.</summary>
    public World With(params IEnumerable<Opgave> added) => new(Setting, Numbers, people, opgaven.With(added));

    /// <summary>Takes out the person; nothing happens when there is none.</summary>
    public World WithoutPerson(Guid id) => WithoutPeople([id]);

    /// <summary>Takes out people; ids that are not there change nothing.</summary>
    public World WithoutPeople(IEnumerable<Guid> ids) => new(Setting, Numbers, people.Without(ids), opgaven);

    /// <summary>Takes out the opgave; nothing happens when there is none.</summary>
    public World WithoutOpgave(Guid id) => WithoutOpgaven([id]);

    /// <summary>Takes out opgaven; ids that are not there change nothing.</summary>
    public World WithoutOpgaven(IEnumerable<Guid> ids) => new(Setting, Numbers, people, opgaven.Without(ids));

    /// <summary>The same people and opgaven with other term statistics. People do not depend on these; the opgaven are built anew.</summary>
    public World With(TermStatistics terms)
    {
        var other = Setting with { Terms = terms };
        return new(other, Numbers, people.Under(other), opgaven.Rebuilt(other));
    }

    /// <summary>The same people and opgaven with another vocabulary, built anew.</summary>
    public World With(ConceptTree concepts) => Rebuilt(Setting with { Concepts = concepts });

    /// <summary>The same people and opgaven on another map.</summary>
    public World With(Atlas atlas)
    {
        var other = Setting with { Atlas = atlas };
        return new(other, Numbers, people.Under(other), opgaven.Under(other));
    }

    /// <summary>The same world with nothing loose, which is worth a moment in the background after many changes.</summary>
    public World Merged() => Loose == 0 ? this : new(Setting, Numbers, people.Merged(), opgaven.Merged());

    /// <summary>Writes a snapshot that <see cref="Load"/> reads in a fraction of the time of building: for a fast start. The stream is not closed.</summary>
    /// <exception cref="IOException">The stream could not be written, for instance because the disk is full.</exception>
    public void Save(Stream stream)
    {
        var (merged, snapshot) = (Merged(), new SnapshotWriter(stream));
        snapshot.Write(SnapshotFormat);
        snapshot.Write(Setting.Fingerprint());
        Numbers.Write(snapshot);
        snapshot.Write(merged.PeopleParts.Length);
        foreach (var part in merged.PeopleParts)
        {
            part.Segment.Write(snapshot);
        }

        snapshot.Write(merged.OpgavenParts.Length);
        foreach (var part in merged.OpgavenParts)
        {
            part.Segment.Write(snapshot);
        }

        snapshot.WriteChecksum();
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">At the beginning of the snapshot; left at its end.</param>
    /// <param name="concepts">The vocabulary it must have been made with.</param>
    /// <param name="atlas">The map it must have been made with.</param>
    /// <param name="terms">The term statistics it must have been made with.</param>
    /// <exception cref="InvalidDataException">It is damaged or cut off, of another format or byte order, or made with another vocabulary, map or statistics: build anew.</exception>
    public static World Load(Stream stream, ConceptTree concepts, Atlas atlas, TermStatistics terms)
    {
        var (setting, snapshot) = (new Setting(concepts, atlas, terms), new SnapshotReader(stream));
        if (snapshot.ReadNumber() != SnapshotFormat || snapshot.ReadNumber() != setting.Fingerprint())
        {
            throw new InvalidDataException("The snapshot is of another format, or made with another vocabulary, map or statistics.");
        }

        var numbers = TermNumbers.Read(snapshot);
        var people = ReadParts(snapshot, () => PeopleSegment.Read(snapshot, numbers));
        var opgaven = ReadParts(snapshot, () => OpgavenSegment.Read(snapshot, numbers));
        snapshot.CheckChecksum();
        return new(setting, numbers, new(setting, numbers, people), new(setting, numbers, opgaven));
    }

    internal Person PersonAt(Spot spot) => people.Parts[spot.Segment].Segment.Person(spot.Row, withTexts: false);

    internal Guid PersonIdAt(Spot spot) => people.IdAt(spot);

    internal Opgave OpgaveAt(Spot spot) => opgaven.Parts[spot.Segment].Segment.Opgave(spot.Row);

    static ImmutableArray<Part<TSegment>> ReadParts<TSegment>(SnapshotReader snapshot, Func<TSegment> read)
        where TSegment : Segment
    {
        var parts = ImmutableArray.CreateBuilder<Part<TSegment>>();
        for (var rest = snapshot.ReadNumber(); rest > 0; rest--)
        {
            parts.Add(Part<TSegment>.Whole(read()));
        }

        return parts.ToImmutable();
    }

    World Rebuilt(Setting other) => new(other, Numbers, people.Rebuilt(other), opgaven.Rebuilt(other));
}
