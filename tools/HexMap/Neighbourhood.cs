namespace GemeenteVanNu.HexMap;

/// <summary>What should stay as it is on the real map: who is a neighbour of whom, and in which direction.</summary>
public sealed class Neighbourhood
{
    public const int Nearest = 6;

    public Neighbourhood(IReadOnlyList<Municipality> municipalities)
    {
        var centres = municipalities.Select(m => m.Centre).ToArray();
        Pairs = [.. GabrielPairs(centres)];
        Directions = [.. NearestDirections(centres)];
    }

    /// <summary>The Gabriel graph: pairs with no third centre inside the circle that has them as its diameter.</summary>
    public IReadOnlyList<(int One, int Other)> Pairs { get; }

    /// <summary>For each municipality the direction to each of its six nearest.</summary>
    public IReadOnlyList<(int From, int To, double Angle)> Directions { get; }

    public static bool IsWithin45Degrees(double angle, double other)
    {
        var difference = Math.Abs(angle - other) % (2 * Math.PI);
        return Math.Min(difference, 2 * Math.PI - difference) <= Math.PI / 4 + 1e-9;
    }

    static IEnumerable<(int, int)> GabrielPairs(Point[] centres)
    {
        for (var i = 0; i < centres.Length; i++)
        {
            for (var j = i + 1; j < centres.Length; j++)
            {
                var middle = centres[i].Towards(centres[j], 0.5);
                var radius = middle.SquaredDistanceTo(centres[i]) - 1e-9;
                if (!centres.Any(c => middle.SquaredDistanceTo(c) < radius))
                {
                    yield return (i, j);
                }
            }
        }
    }

    static IEnumerable<(int, int, double)> NearestDirections(Point[] centres) =>
        from i in Enumerable.Range(0, centres.Length)
        from j in Enumerable.Range(0, centres.Length).Where(j => j != i)
            .OrderBy(j => centres[i].SquaredDistanceTo(centres[j])).Take(Nearest)
        select (i, j, centres[i].DirectionTo(centres[j]));
}
