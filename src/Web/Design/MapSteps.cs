namespace GemeenteVanNu.Design;

/// <summary>
/// Five steps of activity: none, and the municipalities that have something in four groups of about equal size.
/// Where few numbers differ there are fewer steps, so that every step in the legend occurs.
/// </summary>
public sealed class MapSteps
{
    const int Groups = 4;

    readonly int[] upperBounds;

    public MapSteps(IEnumerable<int> counts)
    {
        var positive = counts.Where(count => count > 0).Order().ToArray();
        upperBounds = positive.Length == 0
            ? []
            : [.. Enumerable.Range(1, Groups).Select(group => positive[(positive.Length * group + Groups - 1) / Groups - 1]).Distinct()];
    }

    /// <summary>From 0, no activity, to at most 4, the most; the darkest colour is always in use.</summary>
    public int Of(int count) => count <= 0 ? 0 : Groups - upperBounds.Length + 1 + Array.FindIndex(upperBounds, bound => count <= bound);

    /// <summary>The steps in use with the numbers they stand for, such as (2, "3 tot 5").</summary>
    public IEnumerable<(int Step, string Range)> Legend() => upperBounds
        .Select((bound, i) => (Of(bound), Range(i == 0 ? 1 : upperBounds[i - 1] + 1, bound)))
        .Prepend((0, "nog geen"));

    static string Range(int from, int to) => (to - from) switch
    {
        0 => $"{to}",
        1 => $"{from} of {to}",
        _ => $"{from} tot en met {to}",
    };
}
