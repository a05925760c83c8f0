namespace GemeenteVanNu.Matching;

/// <summary>How much the opgaven of a segment are like what is asked about: text, concepts, theme and task field. Dispose it.</summary>
readonly ref struct Likeness
{
    const int FromText = 60;
    const int FromConcepts = 25;
    const int FromTheme = 10;
    const int FromTaskField = 5;

    readonly OpgavenColumns columns;
    readonly TextLikeness text;
    readonly ScratchTable<short> shared;
    readonly Scratch about;
    readonly Scratch theme;
    readonly Scratch taskField;
    readonly int asked;
    readonly int least;

    public Likeness(OpgavenSegment opgaven, LikenessQuery query, int[] concepts, TermStatistics statistics, TermNumbers numbers)
    {
        (columns, asked, least) = (opgaven.Columns, concepts.Length, Math.Max(1, query.AtLeast));
        text = new(opgaven.Texts, query.Terms, statistics, numbers);
        shared = new(opgaven.Count);
        about = new(opgaven.Words);
        theme = new(opgaven.Words);
        taskField = new(opgaven.Words);
        AddTo(theme.Rows, columns.Themes, query.Theme);
        AddTo(taskField.Rows, columns.TaskFields, query.TaskField);
        foreach (var concept in concepts)
        {
            Count(concept);
        }
    }

    public void Dispose()
    {
        text.Dispose();
        shared.Dispose();
        about.Dispose();
        theme.Dispose();
        taskField.Dispose();
    }

    /// <summary>Takes out of a set what is certainly too little alike.</summary>
    public void KeepPromising(Span<ulong> rows)
    {
        using var promising = new Scratch(rows.Length);
        text.AddMayReach(promising.Rows, LeastPercent(least));
        Bits.Or(promising.Rows, about.Rows);
        Bits.Or(promising.Rows, theme.Rows);
        Bits.Or(promising.Rows, taskField.Rows);
        Bits.And(rows, promising.Rows);
    }

    /// <summary>1–100, or 0 when it is less than asked.</summary>
    public int Of(int row)
    {
        var points = OfConcepts(shared.Values[row], columns.Concepts[row]) + (Bits.Has(theme.Rows, row) ? FromTheme : 0) + (Bits.Has(taskField.Rows, row) ? FromTaskField : 0);
        if (!text.MayReach(row, LeastPercent(least - points)))
        {
            return 0;
        }

        points += ((FromText * text.Percent(row)) + 50) / 100;
        return points >= least ? points : 0;
    }

    // Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26 (1945): 2 shared / (a + b), rounded.
    int OfConcepts(int both, int own) => both == 0 ? 0 : ((2 * FromConcepts * 2 * both) + own + asked) / (2 * (own + asked));

    // The smallest percentage for which a text gives so many points: (60 p + 50) / 100, rounded down, is enough from (100 points − 50) / 60 on.
    static int LeastPercent(int points) => points <= 0 ? 0 : ((100 * points) - 50 + FromText - 1) / FromText;

    static void AddTo(Span<ulong> rows, PostingStore store, int? key)
    {
        if (key is { } asked)
        {
            store.AddTo(rows, asked);
        }
    }

    void Count(int concept)
    {
        using var rows = new Scratch(about.Rows.Length);
        columns.About.AddTo(rows.Rows, concept);
        Bits.Or(about.Rows, rows.Rows);
        for (var word = 0; word < rows.Rows.Length; word++)
        {
            for (var rest = rows.Rows[word]; rest != 0;)
            {
                shared.Values[Bits.Next(ref rest, word)]++;
            }
        }
    }
}
