namespace GemeenteVanNu.Dutch;

/// <summary>A word of a label: itself and the smallest parts it is made of.</summary>
/// <param name="Whole">Index among the known words.</param>
/// <param name="FirstPart">Where its parts begin; a word that is no compound is its own only part.</param>
/// <param name="Parts">How many parts.</param>
/// <param name="Weight">How telling it is: the sum of those of its parts.</param>
internal readonly record struct LabelWord(int Whole, int FirstPart, int Parts, float Weight);

/// <summary>
/// The words of all labels and the parts they are made of, each once, in alphabetical order, with the labels they stand in and how
/// telling they are: the logarithm of the number of labels over the number with this stem (inverse document frequency, Spärck Jones 1972).
/// </summary>
internal sealed class LabelWords
{
    private readonly string[] words;
    private readonly float[] weights;
    private readonly Lists labelsOf;
    private readonly int[] firstWord;
    private readonly LabelWord[] labelWords;
    private readonly int[] parts;

    public LabelWords(IReadOnlyList<IndexedLabel> labels)
    {
        var telling = labels.Select(label => IndexedLabel.Telling(label.Words)).ToArray();
        var stems = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in telling.SelectMany(list => list))
        {
            stems.TryAdd(word.Normal, word.Stem);
            foreach (var part in word.SmallestParts)
            {
                stems.TryAdd(part.Normal, part.Stem);
            }
        }
        words = [.. stems.Keys];
        Stems = [.. stems.Values];
        labelsOf = new Lists(words.Length, Occurrences(telling));
        weights = Weights(labels.Count);
        MeanWeight = weights.Length == 0 ? 1 : weights.Average();
        (firstWord, labelWords, parts) = Flat(telling);
    }

    public int Count => words.Length;

    public string[] Stems { get; }

    /// <summary>How telling a word is that nobody knows.</summary>
    public float MeanWeight { get; }

    public string this[int word] => words[word];

    public float Weight(int word) => weights[word];

    public ReadOnlySpan<int> LabelsWith(int word) => labelsOf[word];

    public ReadOnlySpan<LabelWord> WordsOf(int label) => labelWords.AsSpan(firstWord[label], firstWord[label + 1] - firstWord[label]);

    public ReadOnlySpan<int> PartsOf(in LabelWord word) => parts.AsSpan(word.FirstPart, word.Parts);

    public int IndexOf(string word) => Array.BinarySearch(words, word, StringComparer.Ordinal);

    /// <summary>The words that begin with <paramref name="prefix"/>: from the first up to, not including, the second.</summary>
    public (int From, int To) Beginning(ReadOnlySpan<char> prefix)
    {
        var from = FirstNotBefore(prefix);
        var (low, high) = (from, words.Length);
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
        return (from, low);
    }

    private int FirstNotBefore(ReadOnlySpan<char> prefix)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].AsSpan().CompareTo(prefix, StringComparison.Ordinal) < 0)
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

    private List<(int, int)> Occurrences(List<Word>[] telling)
    {
        var pairs = new List<(int, int)>();
        var seen = new HashSet<int>();
        for (var label = 0; label < telling.Length; label++)
        {
            seen.Clear();
            foreach (var word in telling[label])
            {
                seen.Add(IndexOf(word.Normal));
                seen.UnionWith(word.SmallestParts.Select(part => IndexOf(part.Normal)));
            }
            pairs.AddRange(seen.Select(word => (word, label)));
        }
        return pairs;
    }

    private float[] Weights(int labels)
    {
        var byStem = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var word = 0; word < words.Length; word++)
        {
            if (!byStem.TryGetValue(Stems[word], out var with))
            {
                byStem.Add(Stems[word], with = []);
            }
            with.UnionWith(labelsOf[word].ToArray());
        }
        return [.. Stems.Select(stem => (float)Math.Log((1.0 + labels) / (0.5 + byStem[stem].Count)) + 0.1f)];
    }

    private (int[] First, LabelWord[] Words, int[] Parts) Flat(List<Word>[] telling)
    {
        var first = new int[telling.Length + 1];
        var flat = new List<LabelWord>();
        var flatParts = new List<int>();
        for (var label = 0; label < telling.Length; label++)
        {
            foreach (var word in telling[label])
            {
                var whole = IndexOf(word.Normal);
                int[] own = word.SmallestParts.Count == 0 ? [whole] : [.. word.SmallestParts.Select(part => IndexOf(part.Normal))];
                flat.Add(new LabelWord(whole, flatParts.Count, own.Length, own.Sum(part => weights[part])));
                flatParts.AddRange(own);
            }
            first[label + 1] = flat.Count;
        }
        return (first, [.. flat], [.. flatParts]);
    }
}
