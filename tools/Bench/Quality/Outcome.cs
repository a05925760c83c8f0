namespace GemeenteVanNu.Bench.Quality;

/// <summary>How high the right answers came: mean reciprocal rank and the share within the first 1 and 10, over questions of which the rank is known.</summary>
sealed record Outcome(int Questions, double Mrr, double AtOne, double AtTen)
{
    // A right answer lower than this counts as not found, for every engine alike.
    public const int Deepest = 100;

    /// <summary>Asks every question, on all cores; the ranks in the order of the questions, 0 when the answer was not found.</summary>
    public static int[] Ranks(IReadOnlyList<Question> questions, Func<string, IEnumerable<string>> rank)
    {
        var ranks = new int[questions.Count];
        Parallel.For(0, questions.Count, at =>
        {
            var place = 0;
            foreach (var concept in rank(questions[at].Text))
            {
                place++;
                if (concept == questions[at].ConceptId)
                {
                    ranks[at] = place;
                    break;
                }
            }
        });
        return ranks;
    }

    public static Outcome Of(IReadOnlyList<int> ranks) => new(
        ranks.Count,
        ranks.Average(rank => rank == 0 ? 0 : 1.0 / rank),
        ranks.Average(rank => rank == 1 ? 1.0 : 0),
        ranks.Average(rank => rank is > 0 and <= 10 ? 1.0 : 0));
}
