using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>The terms of a text with how often each occurs, sorted by term id. Made with <see cref="From"/>.</summary>
public sealed class TermVector
{
    readonly int[] terms;
    readonly int[] counts;

    /// <summary>Length of the vector under the statistics it was last measured with; kept because measuring is most of the work of comparing.</summary>
    internal Measure? Measured;

    TermVector(int[] terms, int[] counts)
    {
        this.terms = terms;
        this.counts = counts;
        Length = counts.Sum();
    }

    /// <summary>A text without terms.</summary>
    public static TermVector Empty { get; } = new([], []);

    /// <summary>The distinct term ids, ascending.</summary>
    public ReadOnlySpan<int> Terms => terms;

    /// <summary>How often <see cref="Terms"/>[i] occurs, at least 1.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>Number of terms, repeats included.</summary>
    public int Length { get; }

    /// <summary>The vector of a sequence of term ids; a term that occurs more often is simply given more often, the order does not matter.</summary>
    public static TermVector From(IEnumerable<int> terms)
    {
        var sorted = terms.Order().ToArray();
        if (sorted.Length == 0)
        {
            return Empty;
        }

        var groups = sorted.GroupBy(term => term).ToArray();
        return new([.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Count())]);
    }

    /// <summary>A vector of distinct terms in ascending order, with their counts; the arrays are kept, not copied.</summary>
    internal static TermVector FromSorted(int[] terms, int[] counts) => new(terms, counts);

    /// <summary>How often the term occurs; 0 when it does not.</summary>
    public int CountOf(int term)
    {
        var at = Array.BinarySearch(terms, term);
        return at < 0 ? 0 : counts[at];
    }

    /// <summary>Term ids in both, ascending.</summary>
    public ImmutableArray<int> SharedWith(TermVector other) => [.. terms.Where(term => other.CountOf(term) > 0)];

    internal sealed record Measure(TermStatistics By, double Length);
}
