namespace GemeenteVanNu.Matching;

/// <summary>The most that is certain about the last of the first so many scores while they come in: it only rises.</summary>
sealed class ScoreFloor(int needed)
{
    // Scores outside are counted at the ends, where they make the floor lower than it could be but never too high.
    const int Lowest = -256;
    const int Highest = 767;

    readonly int[] counts = new int[Highest - Lowest + 1];
    int above;

    /// <summary>At least so many scores as are needed are this or more, once there are so many.</summary>
    public int Value { get; private set; } = Lowest;

    public void See(int score)
    {
        var clamped = Math.Clamp(score, Lowest, Highest);
        counts[clamped - Lowest]++;
        above += clamped > Value ? 1 : 0;
        while (above >= needed && above > 0)
        {
            Value++;
            above -= counts[Value - Lowest];
        }
    }
}
