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
        Walk(word, prefixes: false, (index, edits) =>
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
    /// Calls <paramref name="found"/> with the index and the edits of every word (with <paramref name="prefixes"/>: of every word that
    /// begins with something) within the edits allowed for <paramref name="typed"/>.
    /// </summary>
    public void Walk(string typed, bool prefixes, Action<int, int> found)
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
            var word = words[index];
            var shared = index == 0 ? 0 : table.Shared(word);
            var dead = table.Fill(word, shared);
            if (dead > 0)
            {
                // No word that begins like this can come near: on to the first one that begins differently.
                index = prefixes && table.BestPrefix(dead) <= most ? index + Report(index) : Skip(index, dead);
                continue;
            }
            index += Report(index);

            int Report(int at)
            {
                var edits = prefixes ? table.BestPrefix(word.Length) : table.Edits(word.Length);
                if (edits <= most)
                {
                    found(at, edits);
                }
                return 1;
            }
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
