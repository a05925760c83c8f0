namespace GemeenteVanNu.HexMap;

/// <summary>
/// The outline of the land, drawn for this purpose: coarse, with the estuaries a little wider than they are,
/// so that they stay open when a tile is ten kilometres wide.
/// </summary>
public sealed class Outline(IReadOnlyList<Point> corners)
{
    public static Outline Mainland { get; } = Closed(
        4.71, 52.97, 4.84, 52.92, 5.05, 52.95, 5.08, 52.85, 5.12, 52.78, 5.32, 52.73, 5.28, 52.64, 5.06, 52.62, 5.08, 52.51,
        5.11, 52.43, 5.02, 52.37, 5.08, 52.33, 5.14, 52.37, 5.22, 52.43, 5.42, 52.51, 5.55, 52.59, 5.57, 52.67, 5.64, 52.78,
        5.70, 52.84, 5.55, 52.82, 5.36, 52.88, 5.40, 52.95, 5.37, 53.06, 5.41, 53.19, 5.53, 53.25, 5.80, 53.32, 5.95, 53.39,
        6.20, 53.41, 6.50, 53.43, 6.85, 53.46, 6.98, 53.33, 7.10, 53.27, 7.22, 53.24, 7.22, 53.00, 7.08, 52.86, 7.06, 52.64,
        6.72, 52.64, 6.76, 52.55, 6.70, 52.48, 6.99, 52.47, 7.07, 52.39, 7.06, 52.24, 6.90, 52.17, 6.76, 52.11, 6.84, 51.97,
        6.70, 51.90, 6.47, 51.85, 6.17, 51.86, 5.97, 51.83, 5.95, 51.76, 6.03, 51.70, 6.12, 51.64, 6.21, 51.50, 6.23, 51.36,
        6.10, 51.25, 6.18, 51.16, 5.98, 51.05, 5.92, 51.01, 6.02, 50.97, 6.10, 50.87, 6.03, 50.75, 5.68, 50.75, 5.63, 50.85,
        5.72, 50.96, 5.80, 51.08, 5.82, 51.16, 5.56, 51.21, 5.50, 51.28, 5.24, 51.26, 5.08, 51.38, 5.08, 51.47, 4.93, 51.40,
        4.67, 51.42, 4.54, 51.43, 4.40, 51.45, 4.39, 51.36, 4.25, 51.37, 4.18, 51.42, 3.98, 51.43, 3.80, 51.41, 3.56, 51.43,
        3.42, 51.53, 3.52, 51.59, 3.68, 51.61, 3.90, 51.60, 3.92, 51.54, 4.15, 51.48, 4.22, 51.50, 4.02, 51.57, 4.08, 51.62,
        3.90, 51.62, 3.68, 51.68, 3.72, 51.75, 3.95, 51.73, 4.13, 51.66, 4.24, 51.68, 3.95, 51.76, 3.85, 51.80, 3.87, 51.84,
        4.05, 51.82, 4.22, 51.76, 4.06, 51.84, 3.98, 51.96, 4.11, 51.99, 4.26, 52.11, 4.39, 52.21, 4.52, 52.37, 4.56, 52.46,
        4.62, 52.66, 4.65, 52.80);

    public IReadOnlyList<Point> Corners => corners;

    public Outline Moved(Func<Point, Point> move) => new([.. corners.Select(move)]);

    /// <summary>Whether the point lies inside, by the number of sides crossed going east.</summary>
    public bool Contains(Point point)
    {
        var inside = false;
        for (var (i, j) = (0, corners.Count - 1); i < corners.Count; j = i++)
        {
            var (a, b) = (corners[i], corners[j]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < (b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y) + a.X)
            {
                inside = !inside;
            }
        }
        return inside;
    }

    // Extra corners on each side let a straight border bend when the map is stretched.
    static Outline Closed(params double[] longitudesAndLatitudes)
    {
        const int partsPerSide = 6;
        var corners = longitudesAndLatitudes.Chunk(2).Select(pair => Point.At(pair[1], pair[0])).ToList();
        return new([.. corners.SelectMany((corner, i) => Enumerable.Range(0, partsPerSide)
            .Select(part => corner.Towards(corners[(i + 1) % corners.Count], (double)part / partsPerSide)))]);
    }
}
