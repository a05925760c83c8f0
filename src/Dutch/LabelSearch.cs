namespace GemeenteVanNu.Dutch;

/// <summary>
/// Scores labels by aligning words, after soft tf-idf (Cohen, Ravikumar and Fienberg, "A comparison of string distance metrics for
/// name-matching tasks", 2003): each word counts as much as the likest word on the other side, weighed by how telling it is. F is how
/// much of what was typed the label answers, B how much of the label was typed; the score is F^0.6 · B^0.4. A compound counts as a
/// whole or by its parts, whichever is more.
/// </summary>
internal sealed class LabelSearch
{
    /// <summary>Most words and parts of what was typed that are looked at; nobody types more on purpose.</summary>
    public const int MostRows = 24;

    private const float Forward = 0.6f;

    // What an abbreviation stands for counts a little less than the abbreviation itself.
    private const float WrittenOut = 0.9f;

    private readonly LabelWords words;
    private readonly WordLikeness likeness;
    private readonly int[] concepts;
    private readonly int[] places;
    private Workspace? spare;

    /// <param name="labels">The labels.</param>
    /// <param name="places">For each label its place among equally good ones.</param>
    /// <param name="synonyms">Words that mean nearly the same.</param>
    public LabelSearch(IReadOnlyList<IndexedLabel> labels, int[] places, Synonyms synonyms)
    {
        words = new LabelWords(labels);
        likeness = new WordLikeness(words, synonyms);
        concepts = [.. labels.Select(label => label.Concept)];
        this.places = places;
    }

    /// <summary>The best labels, each of another concept, best first.</summary>
    /// <param name="typed">The words that were typed.</param>
    /// <param name="exact">Labels that are the same to the letter, with their likeness; they come first.</param>
    /// <param name="least">Labels that score less are left out, 0 to 1.</param>
    /// <param name="max">How many at most.</param>
    /// <param name="marks">Says which stretches of a label matched, while the likeness of words is still at hand.</param>
    public List<LabelScore> Search(
        IReadOnlyList<Word> typed, ReadOnlySpan<(int Label, float Likeness)> exact, float least, int max, Func<int, Workspace, IReadOnlyList<Part>> marks)
    {
        var space = Interlocked.Exchange(ref spare, null) ?? new Workspace(words.Count, places.Length);
        var best = new BestLabels(max, concepts, places);
        foreach (var (label, score) in exact)
        {
            best.Offer(label, score);
        }
        Read(typed, space);
        Score(space, least, best);
        var found = new List<LabelScore>(best.Count);
        for (var at = 0; at < best.Count; at++)
        {
            found.Add(new LabelScore(best.Label(at), best.Score(at), marks(best.Label(at), space)));
        }
        space.Clear();
        spare = space;
        return found;
    }

    private void Read(IReadOnlyList<Word> typed, Workspace space)
    {
        foreach (var word in typed)
        {
            var parts = word.SmallestParts;
            if (space.Rows + 1 + parts.Count > MostRows)
            {
                break;
            }
            var whole = Add(word.Normal, word.Stem, space, out var weight);
            if (parts.Count > 0)
            {
                weight = 0;
                foreach (var part in parts)
                {
                    Add(part.Normal, part.Stem, space, out var ofPart);
                    weight += ofPart;
                }
            }
            var meaning = AddMeaning(word, space);
            space.Typed.Add(new TypedSpan(word, whole, parts.Count, weight, meaning));
        }
    }

    private int Add(string typed, string stem, Workspace space, out float weight)
    {
        var index = space.Rows++;
        var row = space.Row(index);
        weight = likeness.Fill(typed, stem, row);
        space.Weights[index] = weight;
        Spread(index, row, space);
        return index;
    }

    // The words an abbreviation stands for are rows after those of its parts.
    private int AddMeaning(Word word, Workspace space)
    {
        if (space.Rows + word.MeaningStems.Count > MostRows)
        {
            return 0;
        }
        foreach (var stem in word.MeaningStems)
        {
            var index = space.Rows++;
            var row = space.Row(index);
            space.Weights[index] = likeness.FillMeaning(stem, row);
            Spread(index, row, space);
        }
        return word.MeaningStems.Count;
    }

    private void Spread(int index, Row row, Workspace space)
    {
        foreach (var word in row.Touched.AsSpan(0, row.Count))
        {
            var alike = row.Likeness[word] = Math.Min(1, row.Likeness[word]);
            space.Raise(word, alike);
            foreach (var label in words.LabelsWith(word))
            {
                space.Raise(label, index, alike);
            }
        }
    }

    private void Score(Workspace space, float least, BestLabels best)
    {
        var total = 0f;
        foreach (var word in space.Typed)
        {
            total += word.Weight;
        }
        // B is at most 1: a label whose F alone is too little needs no further look.
        best.Least = least;
        var enough = MathF.Pow(best.Threshold, 1 / Forward);
        var threshold = best.Threshold;
        foreach (var label in space.Labels)
        {
            var forward = Answered(label, space) / total;
            if (forward < enough)
            {
                continue;
            }
            var score = 0.99f * MathF.Pow(forward, Forward) * MathF.Pow(Typed(label, space), 1 - Forward);
            best.Offer(label, score);
            if (best.Threshold > threshold)
            {
                threshold = best.Threshold;
                enough = MathF.Pow(threshold, 1 / Forward) * 0.999f;
            }
        }
    }

    private static float Answered(int label, Workspace space)
    {
        var sum = 0f;
        var alike = space.LikenessOf(label);
        foreach (ref readonly var word in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(space.Typed))
        {
            var whole = alike[word.Row] * word.Weight;
            var byParts = 0f;
            for (var part = word.Row + 1; part <= word.Row + word.Parts; part++)
            {
                byParts += alike[part] * space.Weights[part];
            }
            sum += Math.Max(Math.Max(whole, byParts), word.Meaning == 0 ? 0 : Meant(word, alike, space));
        }
        return sum;
    }

    private static float Meant(in TypedSpan word, ReadOnlySpan<float> alike, Workspace space)
    {
        var (sum, total) = (0f, 0f);
        var first = word.Row + 1 + word.Parts;
        for (var row = first; row < first + word.Meaning; row++)
        {
            sum += alike[row] * space.Weights[row];
            total += space.Weights[row];
        }
        return word.Weight * WrittenOut * sum / total;
    }

    private float Typed(int label, Workspace space)
    {
        var (sum, total) = (0f, 0f);
        foreach (ref readonly var word in words.WordsOf(label))
        {
            var byParts = 0f;
            foreach (var part in words.PartsOf(word))
            {
                byParts += space.Best(part) * words.Weight(part);
            }
            sum += Math.Max(space.Best(word.Whole) * word.Weight, byParts);
            total += word.Weight;
        }
        return sum / total;
    }

    /// <summary>Index of a word among those of the labels.</summary>
    public int IndexOf(string word) => words.IndexOf(word);
}
