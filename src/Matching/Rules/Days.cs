namespace GemeenteVanNu.Matching;

/// <summary>
/// Days as small numbers: 1 for 1 January 2000 and everything before it, 65534 for 5 June 2179 and everything after it. Between those
/// every day has its own number; whether two periods overlap is decided on these numbers.
/// </summary>
static class Days
{
    public const int Earliest = 1;
    public const int Latest = 65534;
    static readonly int Before = new DateOnly(2000, 1, 1).DayNumber - Earliest;

    public static int Number(DateOnly day) => Math.Clamp(day.DayNumber - Before, Earliest, Latest);
}
