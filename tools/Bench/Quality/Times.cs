using System.Diagnostics;
using System.Globalization;

namespace GemeenteVanNu.Bench.Quality;

/// <summary>How long a thing takes, once for each input, after a first round that warms up.</summary>
sealed record Times(double Median, double P95, double P99)
{
    /// <summary>Milliseconds of <paramref name="work"/> on each of <paramref name="inputs"/>, one after another on one thread.</summary>
    public static Times Of<T>(IReadOnlyList<T> inputs, Action<T> work)
    {
        var milliseconds = new double[inputs.Count];
        foreach (var round in new[] { "warm-up", "measured" })
        {
            for (var at = 0; at < inputs.Count; at++)
            {
                var start = Stopwatch.GetTimestamp();
                work(inputs[at]);
                milliseconds[at] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }
        Array.Sort(milliseconds);
        return new Times(At(milliseconds, 0.50), At(milliseconds, 0.95), At(milliseconds, 0.99));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.000} | {P95:0.000} | {P99:0.000}");

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
