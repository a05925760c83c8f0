using System.Globalization;
using System.Runtime.InteropServices;

namespace GemeenteVanNu.Bench;

/// <summary>Keeps what was measured in docs/benchmarks.md, with the day and the machine: one section per bench, the last run only.</summary>
static class Record
{
    public static async Task Keep(string title, string how, IEnumerable<string> lines, string database = "SQLite")
    {
        var file = Path.Combine(RunningSite.Repository, "docs", "benchmarks.md");
        var heading = $"\n## {title}\n";
        var parts = (await File.ReadAllTextAsync(file)).Split(heading, 2);
        var after = parts.Length == 2 && parts[1].IndexOf("\n## ", StringComparison.Ordinal) is >= 0 and var next ? parts[1][next..] : "";
        var when = string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():d MMMM yyyy}, {Machine()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {database}. {how}");
        await File.WriteAllTextAsync(file, $"{parts[0].TrimEnd()}\n{heading}\n{when}\n\n{string.Join('\n', lines)}\n{after}");
    }

    private static string Machine() =>
        File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } model
            ? model.Split(':', 2)[1].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
