using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// Finds concepts by their labels: while someone types, in a text, and for a job title. Immutable, thread safe, deterministic: the same
/// labels in any order give the same answers.
/// </summary>
public sealed class ConceptFinder
{
    // Below this what was typed and the label have less in common than a misspelt word has with the right one.
    private const float LeastLikeness = 0.3f;

    // Equal letters but other capitals: VvE is found after VVE by who types VVE.
    private const float OtherCapitals = 0.999f;

    // A job title should bring what fits, not everything that has a word in common.
    private const int LeastPercentOfBest = 40;

    // Nobody types a longer question; a pasted page would only cost time.
    private const int LongestTyped = 200;

    private readonly DutchText text;
    private readonly IndexedLabel[] labels;
    private readonly string[] conceptIds;
    private readonly string[] preferred;
    private readonly FrozenDictionary<string, int[]> byKey;
    private readonly LabelSearch search;
    private readonly Marking marking;
    private readonly MentionReader mentions;

    /// <summary>Builds a finder.</summary>
    /// <param name="labels">Every label of every concept. A concept may have any number; equal labels may lead to several concepts.</param>
    /// <param name="text">The analysis; what its abbreviations stand for is looked for too, those among <paramref name="labels"/> before all.</param>
    /// <param name="thesaurus">What else is known about words; null when nothing is.</param>
    /// <exception cref="ArgumentException">A label has no letter or digit.</exception>
    public ConceptFinder(IEnumerable<ConceptLabel> labels, DutchText text, Thesaurus? thesaurus = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
        var given = labels.Distinct().OrderBy(label => label.ConceptId, StringComparer.Ordinal)
            .ThenBy(label => label.Kind).ThenBy(label => label.Label, StringComparer.Ordinal).ToArray();
        conceptIds = [.. given.Select(label => label.ConceptId).Distinct(StringComparer.Ordinal)];
        preferred = [.. given.GroupBy(label => label.ConceptId, StringComparer.Ordinal).Select(group => group.First().Label)];
        this.labels = [.. given.Select(label => Indexed(label))];
        byKey = Enumerable.Range(0, this.labels.Length).GroupBy(label => this.labels[label].Key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        search = new LabelSearch(this.labels, Places(given), new Synonyms(thesaurus));
        marking = new Marking(search);
        mentions = new MentionReader(this.labels, preferred);
    }

    /// <summary>Number of concepts.</summary>
    public int Concepts => conceptIds.Length;

    /// <summary>
    /// The concepts that <paramref name="typed"/> may mean, best first, each once: by whole words, other forms of them, beginnings, parts
    /// of compounds, words that mean nearly the same and words that are spelt alike; nothing when nothing is near. Ties: preferred labels
    /// first, then shorter ones, then by alphabet and id.
    /// </summary>
    /// <param name="typed">Any string; empty when it has no letter or digit.</param>
    /// <param name="max">How many at most, 1 or more.</param>
    public IReadOnlyList<FoundConcept> Find(string typed, int max) => Found(typed, max, LeastLikeness);

    /// <summary>The same for judging: also what is hardly alike, so that <paramref name="max"/> concepts come wherever anything is alike at all.</summary>
    /// <param name="query">Any string.</param>
    /// <param name="max">How many at most, 1 or more.</param>
    public IReadOnlyList<FoundConcept> Rank(string query, int max) => Found(query, max, 0);

    /// <summary>The concepts with a label that is <paramref name="name"/> to the letter, capitals and diacritics aside, in the order of <see cref="Find"/>.</summary>
    /// <param name="name">Any string.</param>
    public IReadOnlyList<ConceptLabel> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return byKey.TryGetValue(IndexedLabel.KeyOf(text.Tokens(name)), out var same) ? Array.ConvertAll(same, label => labels[label].Given) : [];
    }

    /// <summary>
    /// The concepts that <paramref name="running"/> mentions, in order of appearance. The longest label wins where several overlap; an
    /// abbreviation counts only where its capitals, or letters no word could have, give it away.
    /// </summary>
    /// <param name="running">Any string, such as the story of an opgave or a job title.</param>
    public IReadOnlyList<Mention> Read(string running)
    {
        ArgumentNullException.ThrowIfNull(running);
        return mentions.Read(text.Tokens(running), running);
    }

    /// <summary>
    /// The concepts that someone with this job title probably knows about, best first: what the title mentions, what its words find
    /// ("toezichthouder openbare ruimte"), and what the profession stands for ("jurist" → juridisch).
    /// </summary>
    /// <param name="jobTitle">Any string.</param>
    /// <param name="max">How many at most, 1 or more.</param>
    public IReadOnlyList<FoundConcept> Suggest(string jobTitle, int max)
    {
        ArgumentNullException.ThrowIfNull(jobTitle);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        var asked = Sensible(jobTitle);
        var best = new Dictionary<string, FoundConcept>(StringComparer.Ordinal);
        foreach (var (words, percent) in JobTitle.Searches(text.Tokens(asked)))
        {
            foreach (var found in Matching(words, max, LeastLikeness))
            {
                var weighed = found with { Score = Math.Max(1, found.Score * percent / 100), Likeness = found.Likeness * percent / 100 };
                if (!best.TryGetValue(found.ConceptId, out var before) || before.Likeness < weighed.Likeness)
                {
                    best[found.ConceptId] = weighed;
                }
            }
        }
        var least = best.Count == 0 ? 0 : best.Values.Max(found => found.Score) * LeastPercentOfBest / 100;
        return [.. best.Values.Where(found => found.Score >= least)
            .OrderByDescending(found => found.Likeness).ThenBy(found => found.ConceptId, StringComparer.Ordinal).Take(max)];
    }

    private List<FoundConcept> Found(string typed, int max, float least)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return Matching(Sensible(typed), max, least);
    }

    private List<FoundConcept> Matching(string asked, int max, float least)
    {
        var words = text.Tokens(asked);
        var exact = Exact(IndexedLabel.KeyOf(words), asked);
        var scores = search.Search(Asked(words), exact, least, max, (label, space) => IsExact(label, exact) ? [Whole(label)] : marking.Marks(labels[label].Words, space));
        return scores.ConvertAll(Found);
    }

    // A stop word says nothing, unless it is all there is: then it may be the beginning of a word.
    private List<Word> Asked(IReadOnlyList<Token> words)
    {
        var telling = IndexedLabel.Telling(words);
        return telling.Count > 1 && telling[0].IsStopWord ? [telling[^1]] : telling.ConvertAll(Common);
    }

    // The lexicon may know only the name for a man: museummedewerkster is split as museummedewerker.
    private Word Common(Word word)
    {
        if (word.Parts.Count > 0 || PersonForm.Of(word.Normal) is var common && common.Equals(word.Normal, StringComparison.Ordinal))
        {
            return word;
        }
        return text.Tokens(common) is [{ Word.Parts.Count: > 0 } other] ? other.Word : word;
    }

    private (int Label, float Likeness)[] Exact(string key, string asked) =>
        byKey.TryGetValue(key, out var same) ? Array.ConvertAll(same, label => (label, ExactLikeness(label, asked))) : [];

    private static bool IsExact(int label, (int Label, float Likeness)[] exact) => Array.Exists(exact, one => one.Label == label);

    private static string Sensible(string typed) => typed.Length <= LongestTyped ? typed : typed[..LongestTyped];

    private IndexedLabel Indexed(ConceptLabel label)
    {
        var words = text.Tokens(label.Label);
        var key = IndexedLabel.KeyOf(words);
        if (key.Length == 0)
        {
            throw new ArgumentException($"The label \"{label.Label}\" of {label.ConceptId} has no letter or digit.", nameof(label));
        }
        return new IndexedLabel(label, Array.BinarySearch(conceptIds, label.ConceptId, StringComparer.Ordinal), words, key);
    }

    // The order of equally good labels.
    private static int[] Places(ConceptLabel[] given)
    {
        var places = new int[given.Length];
        var order = Enumerable.Range(0, given.Length).OrderBy(label => given[label].Kind).ThenBy(label => given[label].Label.Length)
            .ThenBy(label => given[label].Label, StringComparer.Ordinal).ThenBy(label => label);
        foreach (var (place, label) in order.Index())
        {
            places[label] = place;
        }
        return places;
    }

    // The same letters, but VvE is not VVE: when the capitals differ it is found after the one that has them right.
    private float ExactLikeness(int label, string asked) =>
        labels[label].Given.Kind == LabelKind.Abbreviation && !labels[label].Given.Label.Equals(asked.Trim(), StringComparison.Ordinal) ? OtherCapitals : 1;

    private Part Whole(int label) =>
        new(labels[label].Words[0].Start, labels[label].Words[^1].End - labels[label].Words[0].Start);

    private FoundConcept Found(LabelScore score)
    {
        var label = labels[score.Label];
        return new FoundConcept(
            label.Given.ConceptId, preferred[label.Concept], label.Given.Label, label.Given.Kind, score.Marks, Math.Max(1, (int)(score.Likeness * 1000)), score.Likeness);
    }
}
