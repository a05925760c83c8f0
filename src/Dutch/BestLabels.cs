namespace GemeenteVanNu.Dutch;

/// <summary>
/// The best labels so far, at most one of each concept, best first. Scores count in millionths, so that every machine orders them alike;
/// of equal ones the label with the lower place comes first.
/// </summary>
internal sealed class BestLabels(int max, int[] concepts, int[] places)
{
    private const float Unit = 1_000_000;

    private readonly List<(int Score, int Label)> best = [];

    public int Count => best.Count;

    /// <summary>Labels that score less than this, 0 to 1, are not taken.</summary>
    public float Least { get; set; }

    /// <summary>A label must score this much to be taken.</summary>
    public float Threshold => best.Count < max ? Least : Math.Max(Least, best[^1].Score / Unit);

    public int Label(int at) => best[at].Label;

    public double Score(int at) => best[at].Score / (double)Unit;

    public void Offer(int label, float score)
    {
        var rounded = (int)(score * Unit);
        if (rounded <= 0 || score < Least || (best.Count == max && !IsBefore(rounded, label, best[^1])))
        {
            return;
        }
        for (var at = 0; at < best.Count; at++)
        {
            if (concepts[best[at].Label] == concepts[label])
            {
                if (!IsBefore(rounded, label, best[at]))
                {
                    return;
                }
                best.RemoveAt(at);
                break;
            }
        }
        Insert(rounded, label);
    }

    private void Insert(int score, int label)
    {
        var at = best.Count;
        while (at > 0 && IsBefore(score, label, best[at - 1]))
        {
            at--;
        }
        best.Insert(at, (score, label));
        if (best.Count > max)
        {
            best.RemoveAt(max);
        }
    }

    private bool IsBefore(int score, int label, (int Score, int Label) other) =>
        score > other.Score || (score == other.Score && places[label] < places[other.Label]);
}
