namespace GemeenteVanNu.Bench;

static class Percentiles
{
    /// <summary>The value below which this part of the values lies (nearest rank).</summary>
    public static double At(this IReadOnlyCollection<double> values, double part) =>
        values.Order().ElementAt(Math.Clamp((int)Math.Ceiling(part * values.Count) - 1, 0, values.Count - 1));
}
