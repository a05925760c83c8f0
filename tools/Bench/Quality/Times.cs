using System.Diagnostics;
using System.Globalization;

namespace GemeenteVanNu.Bench.Quality;

/// <summary>How long a thing takes, once for each input, after a first round that warms up.</summary>
/// <param name="P99Undisturbed">The same of the best of five rounds: what the work itself takes when other programs want the processor too.</param>
sealed record Times(double Median, double P95, double P99, double P99Undisturbed)
{
    private const int Rounds = 5;

    /// <summary>Milliseconds of <paramref name="work"/> on each of <paramref name="inputs"/>, one after another on one thread.</summary>
    public static Times Of<T>(IReadOnlyList<T> inputs, Action<T> work)
    {
        var last = new double[inputs.Count];
        var best = new double[inputs.Count];
        for (var round = 0; round <= Rounds; round++)
        {
            for (var at = 0; at < inputs.Count; at++)
            {
                var start = Stopwatch.GetTimestamp();
                work(inputs[at]);
                last[at] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                best[at] = round <= 1 ? last[at] : Math.Min(best[at], last[at]);
            }
        }
        Array.Sort(last);
        Array.Sort(best);
        return new Times(At(last, 0.50), At(last, 0.95), At(last, 0.99), At(best, 0.99));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.000} | {P95:0.000} | {P99:0.000} | {P99Undisturbed:0.000}");

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
