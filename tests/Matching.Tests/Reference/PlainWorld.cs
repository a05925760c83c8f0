namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>Everything that can be found, as plain lists by id: what the reference implementation reads, from end to end, for every question.</summary>
sealed record PlainWorld(ConceptTree Concepts, Atlas Atlas, TermStatistics Terms, Person[] People, Opgave[] Opgaven)
{
    public static PlainWorld Of(World world) => new(
        world.Concepts, world.Atlas, world.Terms, [.. world.People.OrderBy(person => person.Id)], [.. world.Opgaven.OrderBy(opgave => opgave.Id)]);
}
