using System.Text.Json;
using CsCheck;
using static GemeenteVanNu.Matching.Tests.RandomWorlds;

namespace GemeenteVanNu.Matching.Tests;

public class SnapshotTests
{
    [Fact]
    public void A_world_read_from_a_snapshot_answers_as_the_one_that_was_written() =>
        Gen.Select(AnyWorlds, AnyOpgave, AnyContribution, AnyPerson, AnyOpgaveSearch, AnyPeopleSearch).Sample(
            (worlds, opgave, contribution, person, search, peopleSearch) =>
            {
                var (written, read) = (new Matcher(worlds.World, Today), new Matcher(Read(Bytes(worlds.World), worlds.World.Terms), Today));
                AssertSame(written.PeopleFor(opgave, contribution, new PeopleQuery()), read.PeopleFor(opgave, contribution, new PeopleQuery()));
                AssertSame(written.OpgavenFor(person, new OpgavenQuery()), read.OpgavenFor(person, new OpgavenQuery()));
                AssertSame(written.OpgavenLike(LikenessQuery.For(opgave)), read.OpgavenLike(LikenessQuery.For(opgave)));
                AssertSame(written.Search(search), read.Search(search));
                AssertSame(written.Search(peopleSearch), read.Search(peopleSearch));
            },
            iter: 300);

    [Fact]
    public void A_world_read_from_a_snapshot_can_be_changed() =>
        Gen.Select(AnyWorlds, AnyPerson, AnyOpgave).Sample(
            (worlds, person, opgave) =>
            {
                var changed = Read(Bytes(worlds.World), worlds.World.Terms).With(person).With(opgave);
                AssertSame(person, changed.Person(person.Id));
                AssertSame(new Matcher(worlds.World.With(opgave), Today).OpgavenFor(person, new OpgavenQuery()), new Matcher(changed, Today).OpgavenFor(person, new OpgavenQuery()));
            },
            iter: 200);

    [Fact]
    public void A_snapshot_with_one_wrong_bit_or_cut_off_is_refused() =>
        Gen.Select(AnyWorlds, Gen.Double[0, 1], Gen.Int[0, 7], Gen.Bool).Sample(
            (worlds, place, bit, isCut) =>
            {
                var bytes = Bytes(worlds.World);
                var at = Math.Min(bytes.Length - 1, (int)(place * bytes.Length));
                bytes[at] ^= (byte)(1 << bit);
                Assert.Throws<InvalidDataException>(() => Read(isCut ? bytes[..at] : bytes, worlds.World.Terms));
            },
            iter: 1000);

    [Fact]
    public void A_snapshot_made_with_other_statistics_another_vocabulary_or_another_map_is_refused()
    {
        var world = Build([], []);
        var bytes = Bytes(world);
        Assert.Throws<InvalidDataException>(() => Read(bytes, TermStatistics.Count(2, [])));
        Assert.Throws<InvalidDataException>(() => World.Load(new MemoryStream(bytes), ConceptTree.Empty, Map, world.Terms));
        Assert.Throws<InvalidDataException>(() => World.Load(new MemoryStream(bytes), Tree, Atlas.Empty, world.Terms));
        Assert.Equal(0, Read(bytes, world.Terms).PeopleCount);
    }

    static byte[] Bytes(World world)
    {
        using var stream = new MemoryStream();
        world.Save(stream);
        return stream.ToArray();
    }

    static World Read(byte[] bytes, TermStatistics terms) => World.Load(new MemoryStream(bytes), Tree, Map, terms);

    static void AssertSame<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected, Spans.AsArrays), JsonSerializer.Serialize(actual, Spans.AsArrays));
}
