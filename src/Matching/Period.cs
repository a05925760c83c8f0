namespace GemeenteVanNu.Matching;

/// <summary>Days from and until, both inclusive; <c>null</c> is open. <c>default</c> is "not said" and overlaps everything.</summary>
/// <param name="From">First day, or <c>null</c>.</param>
/// <param name="Until">Last day, or <c>null</c>; never before <paramref name="From"/> (the caller sees to that; such a period overlaps nothing).</param>
public readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>True when neither end is given.</summary>
    public bool IsOpen => From is null && Until is null;

    /// <summary>True when at least one day lies in both.</summary>
    public bool Overlaps(Period other) => Max(First, other.First) <= Min(Last, other.Last);

    /// <summary>True when every day of <paramref name="other"/> lies in this period.</summary>
    public bool Covers(Period other) => First <= other.First && other.Last <= Last;

    internal DateOnly First => From ?? DateOnly.MinValue;

    internal DateOnly Last => Until ?? DateOnly.MaxValue;

    static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
