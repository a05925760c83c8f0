namespace GemeenteVanNu.Dutch;

/// <summary>The rows of an edit distance table, one per letter of the known word, kept from word to word as far as the beginnings agree.</summary>
internal sealed class EditTable
{
    private readonly string typed;
    private readonly int most;
    private readonly List<int[]> rows = [];
    private string word = "";
    private int filled;

    public EditTable(string typed, int most)
    {
        this.typed = typed;
        this.most = most;
        rows.Add([.. Enumerable.Range(0, typed.Length + 1)]);
    }

    /// <summary>How many rows hold for <paramref name="next"/> too.</summary>
    public int Shared(string next) => Math.Min(filled, word.AsSpan().CommonPrefixLength(next));

    /// <summary>Fills the rows after <paramref name="shared"/>; the length of the beginning at which all hope is lost, or 0.</summary>
    public int Fill(string next, int shared)
    {
        word = next;
        for (filled = shared; filled < next.Length; filled++)
        {
            if (FillRow(filled + 1) > most)
            {
                return ++filled;
            }
        }
        return 0;
    }

    /// <summary>Edits between the typed word and the first <paramref name="length"/> letters of the known one.</summary>
    public int Edits(int length) => rows[length][typed.Length];

    /// <summary>Edits between the typed word and the best beginning of the known one, up to <paramref name="length"/> letters.</summary>
    public int BestPrefix(int length)
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
