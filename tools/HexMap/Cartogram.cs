namespace GemeenteVanNu.HexMap;

/// <summary>
/// Stretches the map until municipalities are about equally dense (Gastner and Newman, 2004): density diffuses
/// like heat and carries every point along. Few rounds even out what is close by and leave the country its shape;
/// many rounds would give every municipality the same room and leave a balloon.
/// </summary>
public sealed class Cartogram
{
    const int Width = 130;
    const int Height = 140;
    const double CellSize = 4;
    const double Step = 0.2;

    readonly double[,] density = new double[Width, Height];
    readonly Point[] points;

    Cartogram(IReadOnlyList<Municipality> municipalities, Outline land, Point[] points)
    {
        this.points = points;
        var owner = new int[Width, Height];
        var cells = new int[municipalities.Count];
        var total = 0;
        ForEachCell((x, y) =>
        {
            owner[x, y] = -1;
            var middle = new Point((x - Width / 2) * CellSize, (y - Height / 2) * CellSize);
            if (land.Contains(middle))
            {
                owner[x, y] = Nearest(municipalities, middle);
                cells[owner[x, y]]++;
                total++;
            }
        });
        var average = (double)municipalities.Count / total;
        ForEachCell((x, y) => density[x, y] = owner[x, y] < 0 ? average : 1.0 / cells[owner[x, y]]);
    }

    /// <summary>Where the points come to lie after so many rounds.</summary>
    public static Point[] Move(IReadOnlyList<Municipality> municipalities, Outline land, IEnumerable<Point> points, int rounds)
    {
        var cartogram = new Cartogram([.. municipalities.Where(m => !m.IsApart)], land, [.. points]);
        for (var round = 0; round < rounds; round++)
        {
            cartogram.Diffuse();
            cartogram.Carry();
        }
        return cartogram.points;
    }

    void Diffuse()
    {
        var before = (double[,])density.Clone();
        for (var x = 1; x < Width - 1; x++)
        {
            for (var y = 1; y < Height - 1; y++)
            {
                density[x, y] += Step * (before[x - 1, y] + before[x + 1, y] + before[x, y - 1] + before[x, y + 1] - 4 * before[x, y]);
            }
        }
    }

    void Carry()
    {
        for (var i = 0; i < points.Length; i++)
        {
            var x = Math.Clamp(points[i].X / CellSize + Width / 2, 1, Width - 3);
            var y = Math.Clamp(points[i].Y / CellSize + Height / 2, 1, Height - 3);
            var here = Between(x, y);
            var east = (Between(x + 0.5, y) - Between(x - 0.5, y)) / here;
            var south = (Between(x, y + 0.5) - Between(x, y - 0.5)) / here;
            points[i] = new(points[i].X - east * Step * CellSize, points[i].Y - south * Step * CellSize);
        }
    }

    double Between(double x, double y)
    {
        var (left, top) = ((int)x, (int)y);
        var (right, down) = (x - left, y - top);
        return (density[left, top] * (1 - right) + density[left + 1, top] * right) * (1 - down)
            + (density[left, top + 1] * (1 - right) + density[left + 1, top + 1] * right) * down;
    }

    static int Nearest(IReadOnlyList<Municipality> municipalities, Point point) =>
        Enumerable.Range(0, municipalities.Count).MinBy(i => municipalities[i].Centre.SquaredDistanceTo(point));

    static void ForEachCell(Action<int, int> act)
    {
        for (var x = 0; x < Width; x++)
        {
            for (var y = 0; y < Height; y++)
            {
                act(x, y);
            }
        }
    }
}
