using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// Finds concepts by their labels: while someone types, in a text, and for a job title. Immutable, thread safe, deterministic: the same
/// labels in any order give the same answers.
/// </summary>
public sealed class ConceptFinder
{
    private const int Exact = 1000;

    // A job title should bring what fits, not everything that has a word in common.
    private const int LeastPercentOfBest = 40;

    private readonly DutchText text;
    private readonly IndexedLabel[] labels;
    private readonly string[] conceptIds;
    private readonly string[] preferred;
    private readonly FrozenDictionary<string, int[]> byKey;
    private readonly LabelIndex index;
    private readonly LabelLikeness likeness;
    private readonly MentionReader mentions;

    /// <summary>Builds a finder.</summary>
    /// <param name="labels">Every label of every concept. A concept may have any number; equal labels may lead to several concepts.</param>
    /// <param name="text">The analysis; its abbreviations play no part here, those among <paramref name="labels"/> do.</param>
    /// <exception cref="ArgumentException">A label has no letter or digit.</exception>
    public ConceptFinder(IEnumerable<ConceptLabel> labels, DutchText text)
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
        index = new LabelIndex(this.labels);
        likeness = new LabelLikeness(this.labels);
        mentions = new MentionReader(this.labels, preferred);
    }

    /// <summary>Number of concepts.</summary>
    public int Concepts => conceptIds.Length;

    /// <summary>
    /// The concepts that <paramref name="typed"/> may mean, best first, each once: by whole words, other forms of them, beginnings, parts
    /// of compounds and words with a typing error; when all that finds nothing, by likeness of spelling. Ties: preferred labels
    /// first, then shorter ones, then by alphabet and id.
    /// </summary>
    /// <param name="typed">Any string; empty when it has no letter or digit.</param>
    /// <param name="max">How many at most, 1 or more.</param>
    public IReadOnlyList<FoundConcept> Find(string typed, int max)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        var asked = Sensible(typed);
        var best = Matching(asked, max);
        return best.Count == 0 ? Best(likeness.Alike(KeyOf(text.Tokens(asked))), max) : best;
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
        foreach (var (search, percent) in JobTitle.Searches(text.Tokens(asked)))
        {
            foreach (var found in Matching(search, max))
            {
                var weighed = found with { Score = Math.Max(1, found.Score * percent / 100) };
                if (!best.TryGetValue(found.ConceptId, out var before) || before.Score < weighed.Score)
                {
                    best[found.ConceptId] = weighed;
                }
            }
        }
        var least = best.Count == 0 ? 0 : best.Values.Max(found => found.Score) * LeastPercentOfBest / 100;
        return [.. best.Values.Where(found => found.Score >= least)
            .OrderByDescending(found => found.Score).ThenBy(found => found.ConceptId, StringComparer.Ordinal).Take(max)];
    }

    private List<FoundConcept> Matching(string asked, int max)
    {
        var words = text.Tokens(asked);
        var found = new LabelSearch(index, labels).Search(words).ToDictionary(score => score.Label);
        foreach (var label in byKey.GetValueOrDefault(KeyOf(words), []))
        {
            found[label] = new LabelScore(label, ExactScore(label, asked), [Whole(label)]);
        }
        return Best(found.Values, max);
    }

    // Nobody types a longer question; a pasted page would only cost time.
    private static string Sensible(string typed) => typed.Length <= 200 ? typed : typed[..200];

    private IndexedLabel Indexed(ConceptLabel label)
    {
        var words = text.Tokens(label.Label);
        var key = KeyOf(words);
        if (key.Length == 0)
        {
            throw new ArgumentException($"The label \"{label.Label}\" of {label.ConceptId} has no letter or digit.", nameof(label));
        }
        var concept = Array.BinarySearch(conceptIds, label.ConceptId, StringComparer.Ordinal);
        return new IndexedLabel(label, concept, words, key, words.Where(word => !word.Word.IsStopWord).Sum(word => word.Length));
    }

    private static string KeyOf(IEnumerable<Token> words) => string.Join(' ', words.Select(word => word.Normal).Where(word => word.Length > 0));

    // The same letters, but VvE is not VVE: when the capitals differ it is found after the one that has them right.
    private int ExactScore(int label, string asked) =>
        labels[label].Given.Kind == LabelKind.Abbreviation && !labels[label].Given.Label.Equals(asked.Trim(), StringComparison.Ordinal)
            ? Exact - 1
            : Exact;

    private Part Whole(int label) =>
        new(labels[label].Words[0].Start, labels[label].Words[^1].End - labels[label].Words[0].Start);

    private List<FoundConcept> Best(IEnumerable<LabelScore> scores, int max)
    {
        var seen = new HashSet<int>();
        return [.. scores
            .OrderByDescending(score => score.Score)
            .ThenBy(score => labels[score.Label].Given.Kind)
            .ThenBy(score => labels[score.Label].Given.Label.Length)
            .ThenBy(score => labels[score.Label].Given.Label, StringComparer.Ordinal)
            .ThenBy(score => score.Label)
            .Where(score => seen.Add(labels[score.Label].Concept))
            .Take(max)
            .Select(Found)];
    }

    private FoundConcept Found(LabelScore score)
    {
        var label = labels[score.Label];
        return new FoundConcept(label.Given.ConceptId, preferred[label.Concept], label.Given.Label, label.Given.Kind, score.Marks, score.Score);
    }
}
