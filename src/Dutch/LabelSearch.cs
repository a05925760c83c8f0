namespace GemeenteVanNu.Dutch;

/// <summary>How well a label answers what was typed.</summary>
/// <param name="Label">Index of the label.</param>
/// <param name="Score">1 to 1000.</param>
/// <param name="Marks">The stretches of the label that matched.</param>
internal sealed record LabelScore(int Label, int Score, IReadOnlyList<Part> Marks);

/// <summary>
/// Scores labels word by word. Each typed word counts as well as it matches (whole, other form, beginning, part, misspelt), weighed by
/// how rare it is among the labels; then by how much of the label was matched.
/// </summary>
internal sealed class LabelSearch(LabelIndex index, IReadOnlyList<IndexedLabel> labels)
{
    // Out of 100. Beginnings lie between their own two, by how much of the word was typed.
    private const int WholeWord = 100;
    private const int OtherForm = 92;
    private const int ShortBeginning = 55;
    private const int LongBeginning = 88;
    private const int Misspelt = 60;
    private const int MisspeltBeginning = 45;
    private const int PerEdit = 6;
    private const int PartOfLabelWord = 72;
    private const int PartOfTypedWord = 65;

    private readonly Dictionary<int, Tally> tallies = [];

    public IEnumerable<LabelScore> Search(IReadOnlyList<Token> typed)
    {
        var asked = typed.Where(token => token.Normal.Length > 0).ToList();
        // A stop word says nothing, unless it is all there is: then it may be the beginning of a word.
        var telling = asked.Where(token => !token.Word.IsStopWord).ToList();
        var total = 0;
        foreach (var token in telling.Count > 0 ? telling : asked.TakeLast(1))
        {
            total += Add(token.Word);
        }
        return tallies.Select(pair => pair.Value.Score(pair.Key, labels[pair.Key].Letters, total)).Where(score => score.Score > 0);
    }

    private int Add(Word word)
    {
        var matches = Matches(word);
        var occurrences = 0;
        foreach (var (match, quality) in matches)
        {
            occurrences += quality >= ShortBeginning ? index.Occurrences(match).Length : 0;
        }
        var weight = index.Weight(occurrences);
        foreach (var (match, quality) in matches)
        {
            foreach (var occurrence in index.Occurrences(match))
            {
                var worth = occurrence.IsPart ? quality * PartOfLabelWord / 100 : quality;
                var length = Math.Min(occurrence.At.Length, quality is >= ShortBeginning and < OtherForm ? word.Normal.Length : int.MaxValue);
                TallyOf(occurrence.Label).Offer(worth, occurrence.At with { Length = length });
            }
        }
        foreach (var tally in tallies.Values)
        {
            tally.Close(weight);
        }
        return weight * 100;
    }

    private Dictionary<int, int> Matches(Word word)
    {
        var matches = new Dictionary<int, int>();
        var (from, to) = index.Beginning(word.Normal);
        for (var at = from; at < to; at++)
        {
            var share = (LongBeginning - ShortBeginning) * word.Normal.Length / index.Word(at).Length;
            Offer(matches, at, index.Word(at).Length == word.Normal.Length ? WholeWord : ShortBeginning + share);
        }
        OfferStem(matches, word.Stem, OtherForm);
        foreach (var part in word.Parts)
        {
            OfferStem(matches, part.Stem, PartOfTypedWord * (part.Length + word.Text.Length) / (2 * word.Text.Length));
        }
        if (from == to && matches.Count == 0)
        {
            index.Spelling.Walk(word.Normal, beginnings: true, (at, edits, isBeginning) =>
                OfferMisspelt(matches, index.Spelling[at], edits, isBeginning ? MisspeltBeginning : Misspelt, word));
        }
        return matches;
    }

    private void OfferStem(Dictionary<int, int> matches, string stem, int quality)
    {
        foreach (var at in index.WithStem(stem))
        {
            Offer(matches, at, quality);
        }
    }

    private void OfferMisspelt(Dictionary<int, int> matches, string known, int edits, int quality, Word word)
    {
        var otherFirst = known[0] == word.Normal[0] ? 0 : PerEdit;
        Offer(matches, index.IndexOf(known), quality - (edits * PerEdit) - otherFirst);
    }

    private static void Offer(Dictionary<int, int> matches, int at, int quality) =>
        matches[at] = Math.Max(quality, matches.GetValueOrDefault(at));

    private Tally TallyOf(int label)
    {
        if (!tallies.TryGetValue(label, out var tally))
        {
            tallies.Add(label, tally = new Tally());
        }
        return tally;
    }

    /// <summary>What one label has gathered so far.</summary>
    private sealed class Tally
    {
        private readonly List<Part> marks = [];
        private int points;
        private int best;
        private Part bestAt;

        public void Offer(int quality, Part at)
        {
            if (quality > best)
            {
                (best, bestAt) = (quality, at);
            }
        }

        public void Close(int weight)
        {
            if (best == 0)
            {
                return;
            }
            points += best * weight;
            if (!marks.Exists(mark => mark.Start < bestAt.End && bestAt.Start < mark.End))
            {
                marks.Add(bestAt);
            }
            best = 0;
        }

        // At most 990: only a label to the letter is more. A third depends on how much of the label was matched.
        public LabelScore Score(int label, int letters, int total)
        {
            marks.Sort((one, other) => one.Start.CompareTo(other.Start));
            var matched = Math.Min(letters, marks.Sum(mark => mark.Length));
            var coverage = letters == 0 ? 100 : 100 * matched / letters;
            return new LabelScore(label, (int)(990L * points * (67 + (33 * coverage / 100)) / (total * 100L)), marks);
        }
    }
}
