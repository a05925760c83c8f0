using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>Labels that are spelt alike: Dice's coefficient over the runs of three letters of the folded label.</summary>
internal sealed class LabelLikeness
{
    // Below this the resemblance is chance: laadpalen and lantaarnpalen share 45 percent of their runs, a typing error leaves more than half.
    private const int LeastPercent = 46;
    private const int MostScore = 400;

    private readonly int[] sizes;
    private readonly FrozenDictionary<ulong, int[]> byRun;

    public LabelLikeness(IReadOnlyList<IndexedLabel> labels)
    {
        var runs = labels.Select(label => Runs(label.Key)).ToArray();
        sizes = [.. runs.Select(set => set.Count)];
        byRun = runs.SelectMany((set, label) => set.Select(run => (run, label)))
            .GroupBy(pair => pair.run, pair => pair.label)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public IEnumerable<LabelScore> Alike(string key)
    {
        var asked = Runs(key);
        var shared = new Dictionary<int, int>();
        foreach (var run in asked)
        {
            foreach (var label in byRun.GetValueOrDefault(run, []))
            {
                shared[label] = shared.GetValueOrDefault(label) + 1;
            }
        }
        return shared
            .Select(pair => (Label: pair.Key, Percent: 200 * pair.Value / (asked.Count + sizes[pair.Key])))
            .Where(pair => pair.Percent >= LeastPercent)
            .Select(pair => new LabelScore(pair.Label, MostScore * pair.Percent / 100, []));
    }

    private static HashSet<ulong> Runs(string key)
    {
        var padded = $" {key} ";
        var runs = new HashSet<ulong>();
        for (var at = 0; at + 3 <= padded.Length; at++)
        {
            runs.Add(((ulong)padded[at] << 32) | ((ulong)padded[at + 1] << 16) | padded[at + 2]);
        }
        return runs;
    }
}
