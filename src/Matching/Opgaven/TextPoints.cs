namespace GemeenteVanNu.Matching;

/// <summary>The likeness of one text to those of the opgaven of a segment. The definition is <see cref="TermStatistics.LikenessPercent"/>. Dispose it.</summary>
readonly ref struct TextPoints
{
    readonly OpgavenTexts texts;
    readonly ScratchTable<int> weights;
    readonly double length;

    public TextPoints(OpgavenTexts texts, TermVector text, TermStatistics statistics, TermNumbers numbers)
    {
        (this.texts, length) = (texts, statistics.LengthOf(text));
        weights = new(texts.Keys.Length);
        for (var at = 0; at < text.Terms.Length; at++)
        {
            if (texts.Find(numbers.Find(text.Terms[at])) is >= 0 and var term)
            {
                weights.Values[term] = (int)statistics.Weight(text, at);
            }
        }
    }

    public void Dispose() => weights.Dispose();

    /// <summary>0–20 points.</summary>
    public int Of(int row)
    {
        var (first, end, dot) = (texts.First[row], texts.First[row + 1], 0L);
        var terms = texts.Terms.AsSpan(first..end);
        var own = texts.Weights.AsSpan(first..end);
        for (var at = 0; at < terms.Length; at++)
        {
            dot += (long)weights.Values[terms[at]] * own[at];
        }

        return Weights.TextLikeness(TermStatistics.Percent(dot, length, texts.Lengths[row]));
    }
}
