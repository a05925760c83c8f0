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
}
