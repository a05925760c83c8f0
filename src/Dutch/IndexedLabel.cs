namespace GemeenteVanNu.Dutch;

/// <summary>A label with its words, as the finder uses it.</summary>
/// <param name="Given">The label as given.</param>
/// <param name="Concept">Index of its concept.</param>
/// <param name="Words">All its words, stop words too.</param>
/// <param name="Key">Its words folded, with one space between: equal keys are the same label to the letter.</param>
internal sealed record IndexedLabel(ConceptLabel Given, int Concept, IReadOnlyList<Token> Words, string Key)
{
    /// <summary>The words to find the label by: without stop words, unless it has no others.</summary>
    public static List<Word> Telling(IReadOnlyList<Token> words)
    {
        var telling = new List<Word>(words.Count);
        foreach (var token in words)
        {
            if (!token.Word.IsStopWord && token.Normal.Length > 0)
            {
                telling.Add(token.Word);
            }
        }
        if (telling.Count == 0)
        {
            foreach (var token in words)
            {
                if (token.Normal.Length > 0)
                {
                    telling.Add(token.Word);
                }
            }
        }
        return telling;
    }

    /// <summary>The folded words with one space between.</summary>
    public static string KeyOf(IReadOnlyList<Token> words)
    {
        if (words.Count == 1)
        {
            return words[0].Normal;
        }
        var key = new System.Text.StringBuilder();
        foreach (var token in words)
        {
            if (token.Normal.Length > 0)
            {
                key.Append(key.Length > 0 ? " " : "").Append(token.Normal);
            }
        }
        return key.ToString();
    }
}

/// <summary>How well a label answers what was typed.</summary>
/// <param name="Label">Index of the label.</param>
/// <param name="Likeness">0 to 1; 1 is the label to the letter.</param>
/// <param name="Marks">The stretches of the label that matched.</param>
internal sealed record LabelScore(int Label, double Likeness, IReadOnlyList<Part> Marks);
