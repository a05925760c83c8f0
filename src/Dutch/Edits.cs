namespace GemeenteVanNu.Dutch;

/// <summary>Edits between two words by optimal string alignment: a letter more, less or other, or two neighbours swapped.</summary>
internal static class Edits
{
    private const int Longest = 40;

    /// <summary>The edits between the words, or more than <paramref name="most"/> when there are more, or a word has over 40 letters.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > Longest || other.Length > Longest)
        {
            return most + 1;
        }
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> above = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            above[column] = column;
        }
        for (var at = 1; at <= one.Length; at++)
        {
            var least = row[0] = at;
            for (var column = 1; column <= other.Length; column++)
            {
                var edits = Math.Min(above[column - 1] + (one[at - 1] == other[column - 1] ? 0 : 1), Math.Min(above[column], row[column - 1]) + 1);
                if (at > 1 && column > 1 && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1])
                {
                    edits = Math.Min(edits, before[column - 2] + 1);
                }
                row[column] = edits;
                least = Math.Min(least, edits);
            }
            if (least > most)
            {
                return most + 1;
            }
            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[other.Length];
    }
}
