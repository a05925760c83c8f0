namespace GemeenteVanNu.Matching;

/// <summary>Days from and until, both inclusive; <c>null</c> is open. <c>default</c> is "not said" and overlaps everything.</summary>
/// <param name="From">First day, or <c>null</c>. Days before 2000 count as 1 January 2000.</param>
/// <param name="Until">Last day, or <c>null</c>; never before <paramref name="From"/> (the caller sees to that; such a period overlaps nothing). Days after 5 June 2179 count as that day.</param>
public readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>True when neither end is given.</summary>
    public bool IsOpen => From is null && Until is null;

    /// <summary>True when at least one day lies in both.</summary>
    public bool Overlaps(Period other) => !IsUpsideDown && !other.IsUpsideDown && FirstNumber <= other.LastNumber && other.FirstNumber <= LastNumber;

    /// <summary>True when every day of <paramref name="other"/> lies in this period.</summary>
    public bool Covers(Period other) => FirstNumber <= other.FirstNumber && other.LastNumber <= LastNumber;

    internal DateOnly First => From ?? DateOnly.MinValue;

    internal DateOnly Last => Until ?? DateOnly.MaxValue;

    /// <summary>First day as a number of <see cref="Days"/>.</summary>
    internal int FirstNumber => Days.Number(First);

    /// <summary>Last day as a number of <see cref="Days"/>.</summary>
    internal int LastNumber => Days.Number(Last);

    internal bool IsUpsideDown => FirstNumber > LastNumber;
}
