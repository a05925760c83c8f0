using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>What this bench knows of the inside of the engine.</summary>
static class EngineHooks
{
    /// <summary>
    /// Bytes that a question A cannot do without reading, on average: who can be found, the form, the hours, the distance, working at a distance, the
    /// period, and for every concept asked who knows it and who is near it. What it writes, and whom it then looks at alone, is not counted.
    /// </summary>
    public static long BytesTouched(World world, IReadOnlyList<PeopleQuestion> questions) =>
        (long)questions.Average(question => world.PeopleParts.Sum(part => BytesTouched(part.Segment, question)));

    private static long BytesTouched(PeopleSegment people, PeopleQuestion question)
    {
        var (columns, set) = (people.Columns, (long)sizeof(ulong) * people.Words);
        var conditions = 2 + (question.Contribution.HoursAWeek > 0 ? 1 : 0) + 1 + (question.Contribution.RemotePossible ? 1 : 0);
        var asked = question.Asks.Sum(concept => columns.Knows.BytesOf(concept) + columns.Near.BytesOf(concept));
        return (conditions * set) + columns.From.Bytes + columns.Until.Bytes + asked;
    }
}
