using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Bench.Quality;

/// <summary>What a team would take without thinking further, to compare with: ranks every label for a question.</summary>
sealed class Baseline
{
    private readonly Func<string, Dictionary<string, double>> features;
    private readonly IReadOnlyList<ConceptLabel> labels;
    private readonly Dictionary<string, List<(int Label, double Weight)>> postings = new(StringComparer.Ordinal);
    private readonly bool weighsQuestion;
    private readonly Dictionary<string, double> rarity = new(StringComparer.Ordinal);

    private Baseline(IReadOnlyList<ConceptLabel> labels, Func<string, Dictionary<string, double>> features, bool weighsQuestion)
    {
        this.labels = labels;
        this.features = features;
        this.weighsQuestion = weighsQuestion;
    }

    /// <summary>BM25 (Robertson and Zaragoza 2009; k1 1.2, b 0.75) on stems without stop words.</summary>
    public static Baseline Bm25(IReadOnlyList<ConceptLabel> labels, DutchText text)
    {
        const double K1 = 1.2;
        const double B = 0.75;
        var baseline = new Baseline(labels, label => Count(text.Tokens(label).Where(token => !token.Word.IsStopWord).Select(token => token.Word.Stem)), false);
        var counted = labels.Select(label => baseline.features(label.Label)).ToArray();
        var average = counted.Average(one => one.Values.Sum());
        baseline.Index(counted, df => Math.Log(1 + ((labels.Count - df + 0.5) / (df + 0.5))), (idf, count, all) =>
            idf * count * (K1 + 1) / (count + (K1 * (1 - B + (B * all.Values.Sum() / average)))));
        return baseline;
    }

    /// <summary>Cosine of tf-idf over runs of two to four characters within words.</summary>
    public static Baseline LetterRuns(IReadOnlyList<ConceptLabel> labels, DutchText text)
    {
        var baseline = new Baseline(labels, label => Count(text.Tokens(label).SelectMany(token => Runs($" {token.Normal} "))), true);
        var counted = labels.Select(label => baseline.features(label.Label)).ToArray();
        baseline.Index(counted, df => Math.Log((1.0 + labels.Count) / (1 + df)), (idf, count, all) =>
            idf * count / Math.Sqrt(all.Sum(one => Math.Pow(one.Value * baseline.rarity[one.Key], 2))));
        return baseline;
    }

    /// <summary>Concepts, best first.</summary>
    public IEnumerable<string> Rank(string question, int max)
    {
        var scores = new Dictionary<int, double>();
        foreach (var (feature, count) in features(question))
        {
            var weight = weighsQuestion ? count * rarity.GetValueOrDefault(feature) : 1;
            foreach (var (label, share) in postings.GetValueOrDefault(feature, []))
            {
                scores[label] = scores.GetValueOrDefault(label) + (weight * share);
            }
        }
        return scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Select(score => labels[score.Key].ConceptId).Distinct().Take(max);
    }

    private void Index(Dictionary<string, double>[] counted, Func<int, double> idf, Func<double, double, Dictionary<string, double>, double> weigh)
    {
        foreach (var feature in counted.SelectMany(one => one.Keys).GroupBy(key => key, StringComparer.Ordinal))
        {
            rarity[feature.Key] = idf(feature.Count());
        }
        for (var label = 0; label < counted.Length; label++)
        {
            foreach (var (feature, count) in counted[label])
            {
                if (!postings.TryGetValue(feature, out var list))
                {
                    postings.Add(feature, list = []);
                }
                list.Add((label, weigh(rarity[feature], count, counted[label])));
            }
        }
    }

    private static Dictionary<string, double> Count(IEnumerable<string> features) =>
        features.GroupBy(one => one, StringComparer.Ordinal).ToDictionary(group => group.Key, group => (double)group.Count(), StringComparer.Ordinal);

    private static IEnumerable<string> Runs(string word)
    {
        for (var length = 2; length <= 4; length++)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                yield return word.Substring(at, length);
            }
        }
    }
}
