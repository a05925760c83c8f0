namespace GemeenteVanNu.Dutch;

/// <summary>Lists of integers in one array, one after another, each found by its number.</summary>
internal sealed class Lists
{
    private readonly int[] starts;
    private readonly int[] values;

    /// <param name="count">How many lists.</param>
    /// <param name="pairs">List and value; the values of a list keep their order.</param>
    public Lists(int count, IReadOnlyList<(int List, int Value)> pairs)
    {
        starts = new int[count + 1];
        foreach (var (list, _) in pairs)
        {
            starts[list + 1]++;
        }
        for (var list = 0; list < count; list++)
        {
            starts[list + 1] += starts[list];
        }
        values = new int[pairs.Count];
        var next = starts.AsSpan(0, count).ToArray();
        foreach (var (list, value) in pairs)
        {
            values[next[list]++] = value;
        }
    }

    public ReadOnlySpan<int> this[int list] => values.AsSpan(starts[list], starts[list + 1] - starts[list]);
}
