namespace GemeenteVanNu.Dutch;

/// <summary>The rows of an edit distance table, one per letter of the known word, kept from word to word as far as the beginnings agree.</summary>
internal sealed class EditTable
{
    private readonly string typed;
    private readonly int most;
    private readonly List<int[]> rows = [];
    private string word = "";
    private int filled;
    private bool hopeless;

    public EditTable(string typed, int most)
    {
        this.typed = typed;
        this.most = most;
        rows.Add([.. Enumerable.Range(0, typed.Length + 1)]);
    }

    /// <summary>
    /// Fills the rows for <paramref name="next"/> and returns how many letters of it they cover: all, or as far as there is hope of
    /// staying within the edits allowed.
    /// </summary>
    public int Fill(string next)
    {
        var shared = Math.Min(filled, word.AsSpan().CommonPrefixLength(next));
        word = next;
        if (hopeless && shared == filled)
        {
            return filled;
        }
        hopeless = false;
        for (filled = shared; filled < next.Length && !hopeless; filled++)
        {
            hopeless = FillRow(filled + 1) > most;
        }
        return filled;
    }

    /// <summary>Edits between the typed word and the first <paramref name="length"/> letters of the known one.</summary>
    public int Edits(int length) => rows[length][typed.Length];

    /// <summary>Edits between the typed word and the nearest beginning of the known one, up to <paramref name="length"/> letters.</summary>
    public int BestBeginning(int length)
    {
        var best = int.MaxValue;
        for (var row = 1; row <= length; row++)
        {
            best = Math.Min(best, rows[row][typed.Length]);
        }
        return best;
    }

    private int FillRow(int at)
    {
        if (rows.Count <= at)
        {
            rows.Add(new int[typed.Length + 1]);
        }
        var (row, above) = (rows[at], rows[at - 1]);
        row[0] = at;
        var least = at;
        for (var column = 1; column <= typed.Length; column++)
        {
            var same = word[at - 1] == typed[column - 1];
            var edits = Math.Min(above[column - 1] + (same ? 0 : 1), Math.Min(above[column], row[column - 1]) + 1);
            if (at > 1 && column > 1 && word[at - 1] == typed[column - 2] && word[at - 2] == typed[column - 1])
            {
                edits = Math.Min(edits, rows[at - 2][column - 2] + 1);
            }
            row[column] = edits;
            least = Math.Min(least, edits);
        }
        return least;
    }
}
