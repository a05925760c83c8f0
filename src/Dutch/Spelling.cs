namespace GemeenteVanNu.Dutch;

/// <summary>
/// Finds the known word nearest to a misspelt one by optimal string alignment (Damerau-Levenshtein with each letter swapped at most
/// once). The words stand sorted, so that words with the same beginning share the rows of the table and, once a beginning costs too
/// much, all words with it are passed over: the walk over a trie, without the trie.
/// </summary>
internal sealed class Spelling
{
    private const int Longest = 40;

    private readonly string[] words;
    private readonly int[] counts;

    public Spelling(IReadOnlyDictionary<string, int> counted)
    {
        words = [.. counted.Keys.Where(word => word.Length is > 3 and <= Longest).Order(StringComparer.Ordinal)];
        counts = [.. words.Select(word => counted[word])];
    }

    public int Words => words.Length;

    /// <summary>Edits allowed in a word of this many letters: none up to four, one up to eight, two above.</summary>
    public static int EditsAllowed(int length) => length <= 4 ? 0 : length <= 8 ? 1 : 2;

    /// <summary>
    /// The nearest word: fewest edits, then the same first letter, then the most frequent, then alphabetical. Null when there is none
    /// within the edits allowed.
    /// </summary>
    public string? Nearest(string word)
    {
        var best = -1;
        var bestRank = (Edits: int.MaxValue, OtherFirst: true, Count: 0);
        Walk(word, beginnings: false, (index, edits, _) =>
        {
            var rank = (edits, words[index][0] != word[0], -counts[index]);
            if (best < 0 || rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (index, rank);
            }
        });
        return best < 0 ? null : words[best];
    }

    /// <summary>
    /// Calls <paramref name="found"/> with the index of every word within the edits allowed for <paramref name="typed"/>, its edits, and
    /// false; with <paramref name="beginnings"/> also of every longer word that begins with something within them, and true.
    /// </summary>
    public void Walk(string typed, bool beginnings, Action<int, int, bool> found)
    {
        var most = EditsAllowed(typed.Length);
        if (most == 0 || typed.Length > Longest)
        {
            return;
        }
        var table = new EditTable(typed, most);
        var index = 0;
        while (index < words.Length)
        {
            var reached = table.Fill(words[index]);
            var whole = reached == words[index].Length ? table.Edits(reached) : int.MaxValue;
            var beginning = beginnings ? table.BestBeginning(reached) : int.MaxValue;
            if (Math.Min(whole, beginning) <= most)
            {
                found(index, Math.Min(whole, beginning), beginning < whole);
            }
            // No word that begins like this can come near: on to the first one that begins differently.
            index = beginning > most && reached < words[index].Length ? Skip(index, reached) : index + 1;
        }
    }

    public string this[int index] => words[index];

    private int Skip(int index, int length)
    {
        var prefix = words[index].AsSpan(0, length);
        var (low, high) = (index + 1, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].AsSpan().StartsWith(prefix, StringComparison.Ordinal))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
