using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// How like a typed word is to each word of the labels, 0 to 1: the best of the same word, another form of it, a beginning, a word that
/// means nearly the same, one that was probably meant, and a word that is spelt alike.
/// </summary>
internal sealed class WordLikeness
{
    /// <summary>From here on a word matches; below, it is merely alike.</summary>
    public const float Match = 0.5f;

    private const float Same = 1;
    /// <summary>Another form of the same word: from here on the whole of it matches.</summary>
    public const float OtherForm = 0.97f;

    private const float SamePerson = 0.95f;
    private const float Synonym = 0.75f;
    private const float ShortBeginning = 0.55f;
    private const float LongBeginning = 0.88f;

    private const float Misspelt = 0.8f;
    private const float PerEdit = 0.1f;
    private const float WorthCounting = 0.1f;

    // Beneath this two words share no more than chance has any two share.
    private const float Least = 0.06f;

    private const int CommonBeginning = 4;

    private readonly LabelWords words;
    private readonly Synonyms synonyms;
    private readonly LetterRuns runs;
    private readonly FrozenDictionary<string, int[]> byStem;
    private readonly FrozenDictionary<string, int[]> byPerson;
    private readonly int[][] byGroup;

    public WordLikeness(LabelWords words, Synonyms synonyms)
    {
        this.words = words;
        this.synonyms = synonyms;
        runs = new LetterRuns(words);
        byStem = By(index => words.Stems[index]);
        byPerson = By(index => PersonForm.Of(words[index]));
        byGroup = [.. Enumerable.Range(0, synonyms.Groups).Select(_ => Array.Empty<int>())];
        foreach (var group in Enumerable.Range(0, words.Count)
            .SelectMany(index => synonyms.GroupsOf(words.Stems[index]).ToArray().Select(group => (group, index)))
            .GroupBy(pair => pair.group, pair => pair.index))
        {
            byGroup[group.Key] = [.. group];
        }
    }

    /// <summary>Fills <paramref name="row"/> for one typed word and says how telling that word is.</summary>
    public float Fill(string typed, string stem, Row row)
    {
        row.Count = runs.Compare(typed, row.Likeness, row.Touched);
        var nearest = Keep(row);
        var weight = Weight(stem, nearest, row);
        if (byStem.TryGetValue(stem, out var sameStem))
        {
            Raise(row, sameStem, OtherForm);
        }
        if (byPerson.TryGetValue(PersonForm.Of(typed), out var samePerson))
        {
            Raise(row, samePerson, SamePerson);
        }
        foreach (var group in synonyms.GroupsOf(stem))
        {
            Raise(row, byGroup[group], Synonym);
        }
        if (sameStem is null)
        {
            RaiseMisspelt(typed, row);
        }
        RaiseBeginnings(typed, row);
        if (words.IndexOf(typed) is >= 0 and var same)
        {
            row.Raise(same, Same);
        }
        return weight;
    }

    /// <summary>Fills <paramref name="row"/> for a word that what was typed stands for: the word itself only, not what is like it.</summary>
    public float FillMeaning(string stem, Row row)
    {
        if (!byStem.TryGetValue(stem, out var same))
        {
            return words.MeanWeight;
        }
        Raise(row, same, OtherForm);
        return words.Weight(same[0]);
    }

    // Drops what is alike by chance and returns the word that is spelt most alike, or -1.
    private static int Keep(Row row)
    {
        var (kept, nearest) = (0, -1);
        foreach (var word in row.Touched.AsSpan(0, row.Count))
        {
            if (row.Likeness[word] < Least)
            {
                row.Likeness[word] = 0;
                continue;
            }
            row.Touched[kept++] = word;
            if (nearest < 0 || row.Likeness[word] > row.Likeness[nearest] || (row.Likeness[word] == row.Likeness[nearest] && word < nearest))
            {
                nearest = word;
            }
        }
        row.Count = kept;
        return nearest;
    }

    // An unknown word is as telling as the word it resembles, as far as it does.
    private float Weight(string stem, int nearest, Row row)
    {
        if (byStem.TryGetValue(stem, out var known))
        {
            return words.Weight(known[0]);
        }
        if (nearest < 0)
        {
            return words.MeanWeight;
        }
        var likeness = Math.Min(1, row.Likeness[nearest]);
        return (likeness * words.Weight(nearest)) + ((1 - likeness) * words.MeanWeight);
    }

    private static void Raise(Row row, int[] among, float likeness)
    {
        foreach (var word in among)
        {
            row.Raise(word, likeness);
        }
    }

    // A typing error leaves some letter runs as they were; among those words the edits are counted.
    private void RaiseMisspelt(string typed, Row row)
    {
        var most = Spelling.EditsAllowed(typed.Length);
        foreach (var word in row.Touched.AsSpan(0, most == 0 ? 0 : row.Count))
        {
            if (row.Likeness[word] is >= WorthCounting and < Misspelt && Edits.Between(typed, words[word], most) is var edits && edits <= most)
            {
                row.Raise(word, Misspelt - (edits * PerEdit));
            }
        }
    }

    // Words with a common beginning are often derived from one another: isoleren, isolatie, isoleerder.
    private void RaiseBeginnings(string typed, Row row)
    {
        var (from, to) = words.Beginning(typed.AsSpan(0, Math.Min(typed.Length, CommonBeginning)));
        for (var word = from; word < to; word++)
        {
            var known = words[word];
            var common = typed.AsSpan().CommonPrefixLength(known);
            if (common == typed.Length)
            {
                row.Raise(word, ShortBeginning + ((LongBeginning - ShortBeginning) * common / known.Length));
            }
            if (common >= CommonBeginning)
            {
                row.Raise(word, Math.Min(OtherForm, 2f * common / (typed.Length + known.Length)));
            }
        }
    }

    private FrozenDictionary<string, int[]> By(Func<int, string> key) => Enumerable.Range(0, words.Count)
        .GroupBy(key, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}

/// <summary>The likeness of one typed word to every known word; only the words in <see cref="Touched"/> have any.</summary>
internal sealed class Row(int words)
{
    public float[] Likeness { get; } = new float[words];

    public int[] Touched { get; } = new int[words];

    public int Count { get; set; }

    public void Raise(int word, float likeness)
    {
        if (Likeness[word] == 0)
        {
            Touched[Count++] = word;
        }
        Likeness[word] = Math.Max(Likeness[word], likeness);
    }

    public void Clear()
    {
        foreach (var word in Touched.AsSpan(0, Count))
        {
            Likeness[word] = 0;
        }
        Count = 0;
    }
}
