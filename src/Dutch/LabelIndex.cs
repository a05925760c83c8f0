using System.Collections.Frozen;
using System.Numerics;

namespace GemeenteVanNu.Dutch;

/// <summary>A label with its words, as the finder uses it.</summary>
/// <param name="Given">The label as given.</param>
/// <param name="Concept">Index of its concept.</param>
/// <param name="Words">All its words, stop words too.</param>
/// <param name="Key">Its words folded, with one space between: equal keys are the same label to the letter.</param>
/// <param name="Letters">Number of letters in words that are no stop words.</param>
internal sealed record IndexedLabel(ConceptLabel Given, int Concept, IReadOnlyList<Token> Words, string Key, int Letters);

/// <summary>A word of a label, or a part of one.</summary>
/// <param name="Label">Index of the label.</param>
/// <param name="At">Where in the label as written.</param>
/// <param name="IsPart">Whether it is a part of a compound.</param>
internal readonly record struct Occurrence(int Label, Part At, bool IsPart);

/// <summary>The words of all labels: sorted for beginnings and typing errors, by stem for other forms, each with where it occurs.</summary>
internal sealed class LabelIndex
{
    private readonly string[] words;
    private readonly Occurrence[][] occurrences;
    private readonly FrozenDictionary<string, int[]> byStem;
    private readonly int labels;

    public LabelIndex(IReadOnlyList<IndexedLabel> labels)
    {
        this.labels = labels.Count;
        var all = new SortedDictionary<string, List<Occurrence>>(StringComparer.Ordinal);
        for (var label = 0; label < labels.Count; label++)
        {
            foreach (var token in labels[label].Words)
            {
                Add(all, token.Normal, new Occurrence(label, new Part(token.Start, token.Length), IsPart: false));
                foreach (var part in token.Word.Parts)
                {
                    Add(all, part.Normal, new Occurrence(label, new Part(token.Start + part.Start, part.Length), IsPart: true));
                }
            }
        }
        words = [.. all.Keys];
        occurrences = [.. all.Values.Select(list => list.ToArray())];
        byStem = Enumerable.Range(0, words.Length).GroupBy(index => Stemmer.Stem(words[index]), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Spelling = new Spelling(all.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal));
    }

    public Spelling Spelling { get; }

    public string Word(int index) => words[index];

    public ReadOnlySpan<Occurrence> Occurrences(int index) => occurrences[index];

    public ReadOnlySpan<int> WithStem(string stem) => byStem.TryGetValue(stem, out var found) ? found : [];

    public int IndexOf(string word) => Array.BinarySearch(words, word, StringComparer.Ordinal);

    /// <summary>The indexes of the words that begin with <paramref name="prefix"/>: from the first up to, not including, the second.</summary>
    public (int From, int To) Beginning(string prefix)
    {
        var found = IndexOf(prefix);
        var from = found < 0 ? ~found : found;
        var to = from;
        while (to < words.Length && words[to].StartsWith(prefix, StringComparison.Ordinal))
        {
            to++;
        }
        return (from, to);
    }

    /// <summary>How telling a word is that stands in this many labels: 1 for one in all of them, more the rarer it is (base 2 logarithm).</summary>
    public int Weight(int occurrences) =>
        1 + BitOperations.Log2((uint)Math.Max(1, labels / Math.Max(1, occurrences)));

    private static void Add(SortedDictionary<string, List<Occurrence>> all, string word, Occurrence occurrence)
    {
        if (word.Length == 0)
        {
            return;
        }
        if (!all.TryGetValue(word, out var list))
        {
            all.Add(word, list = []);
        }
        list.Add(occurrence);
    }
}
