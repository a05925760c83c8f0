using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>Weights of terms for engines that add up what a query asks, by the same formula as Matching: (1 + ln tf) · idf.</summary>
static class Cosine
{
    /// <summary>Length of the vector, in the unit of <see cref="TermStatistics.Rarity"/>.</summary>
    public static double Length(TermVector terms, TermStatistics statistics)
    {
        var sum = 0.0;
        for (var at = 0; at < terms.Terms.Length; at++)
        {
            var weight = statistics.Rarity(terms.Terms[at]) * Damped(terms.Counts[at]);
            sum += weight * weight;
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The terms that weigh most, each with the factor by which a text's damped count over its length adds to the cosine.</summary>
    public static IEnumerable<(int Term, double Factor)> Heaviest(TermVector terms, TermStatistics statistics, int most)
    {
        var all = new List<(int Term, double Weight, int Rarity)>(terms.Terms.Length);
        for (var at = 0; at < terms.Terms.Length; at++)
        {
            var rarity = statistics.Rarity(terms.Terms[at]);
            all.Add((terms.Terms[at], rarity * Damped(terms.Counts[at]), rarity));
        }

        var length = Math.Sqrt(all.Sum(one => one.Weight * one.Weight));
        if (all.Count > most)
        {
            all.Sort((a, b) => (-a.Weight, a.Term).CompareTo((-b.Weight, b.Term)));
            all.RemoveRange(most, all.Count - most);
        }

        return all.Select(one => (one.Term, one.Weight * one.Rarity / length));
    }

    private static double Damped(int count) => count <= 1 ? 1 : 1 + Math.Log(count);
}
