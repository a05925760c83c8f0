using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>What this bench asks of the engine beyond its questions: the one place to change when the engine can tell or do more.</summary>
static class EngineHooks
{
    /// <summary>Bytes of the columns and postings that an average question A reads; <c>null</c> while the engine cannot tell.</summary>
    public static long? BytesTouched(World world, IReadOnlyList<PeopleQuestion> questions)
    {
        _ = (world, questions);
        return null;
    }

#if ENGINE_HAS_SNAPSHOT
    /// <summary>Whether a world can be kept in a file.</summary>
    public static bool HasSnapshot => true;

    public static void Save(World world, Stream to) => world.Save(to);

    public static World Load(Stream from, ConceptTree concepts, Atlas atlas, TermStatistics terms) => World.Load(from, concepts, atlas, terms);
#else
    /// <summary>Whether a world can be kept in a file.</summary>
    public static bool HasSnapshot => false;

    public static void Save(World world, Stream to) => throw new NotSupportedException("This engine keeps no snapshot.");

    public static World Load(Stream from, ConceptTree concepts, Atlas atlas, TermStatistics terms) => throw new NotSupportedException("This engine keeps no snapshot.");
#endif
}
