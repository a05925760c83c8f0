namespace GemeenteVanNu.Dutch;

/// <summary>A typed word: its row of likeness, followed by those of its parts and those of what it abbreviates, and how telling it is.</summary>
internal readonly record struct TypedSpan(Word Word, int Row, int Parts, float Weight, int Meaning);

/// <summary>What one search writes down, kept to be used again: nothing is made per label or word.</summary>
internal sealed class Workspace(int words, int labels)
{
    private readonly Row?[] rows = new Row?[LabelSearch.MostRows];
    private readonly float[] bestOfWord = new float[words];
    private readonly float[] likenessOfLabel = new float[labels * LabelSearch.MostRows];
    private readonly bool[] isTouched = new bool[labels];
    private readonly int[] touched = new int[labels];
    private int touchedCount;

    public int Rows { get; set; }

    public List<TypedSpan> Typed { get; } = [];

    public float[] Weights { get; } = new float[LabelSearch.MostRows];

    /// <summary>The labels that have a word in common, or something like it.</summary>
    public ReadOnlySpan<int> Labels => touched.AsSpan(0, touchedCount);

    public Row Row(int index) => rows[index] ??= new Row(words);

    public float Best(int word) => bestOfWord[word];

    /// <summary>Per row how like its likest word in the label is.</summary>
    public ReadOnlySpan<float> LikenessOf(int label) => likenessOfLabel.AsSpan(label * LabelSearch.MostRows, LabelSearch.MostRows);

    public void Raise(int word, float likeness) => bestOfWord[word] = Math.Max(bestOfWord[word], likeness);

    public void Raise(int label, int row, float likeness)
    {
        if (!isTouched[label])
        {
            isTouched[label] = true;
            touched[touchedCount++] = label;
        }
        ref var best = ref likenessOfLabel[(label * LabelSearch.MostRows) + row];
        best = Math.Max(best, likeness);
    }

    public void Clear()
    {
        for (var row = 0; row < Rows; row++)
        {
            foreach (var word in rows[row]!.Touched.AsSpan(0, rows[row]!.Count))
            {
                bestOfWord[word] = 0;
            }
            rows[row]!.Clear();
        }
        foreach (var label in Labels)
        {
            isTouched[label] = false;
            likenessOfLabel.AsSpan(label * LabelSearch.MostRows, Rows).Clear();
        }
        Rows = touchedCount = 0;
        Typed.Clear();
    }
}
