using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GemeenteVanNu.Bench.Engines.Measuring;

/// <summary>Empties the caches of the processor, and times reading from memory.</summary>
static class Caches
{
    private const int LargerThanAnyCache = 256 << 20;
    private static readonly long[] Other = new long[LargerThanAnyCache / sizeof(long)];

    /// <summary>Reads and writes so much that nothing else is left in the caches.</summary>
    public static void Flush()
    {
        for (var at = 0; at < Other.Length; at += 8)
        {
            Other[at]++;
        }
    }

    /// <summary>The median time in milliseconds in which one thread reads this many bytes, one after another, hot as the questions are.</summary>
    public static double MillisecondsToRead(long bytes)
    {
        var memory = new byte[bytes];
        var times = new List<double>();
        var sum = 0;
        for (var round = 0; round < 200; round++)
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var vector in MemoryMarshal.Cast<byte, System.Numerics.Vector<int>>(memory))
            {
                sum += vector[0];
            }

            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        GC.KeepAlive(sum);
        return times.Percentile(50);
    }

    /// <summary>The value that this share of the values stays at or below.</summary>
    public static double Percentile(this List<double> values, double percent)
    {
        if (values.Count == 0)
        {
            return double.NaN;
        }

        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * percent / 100))];
    }
}
