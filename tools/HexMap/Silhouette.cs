namespace GemeenteVanNu.HexMap;

/// <summary>
/// Which tiles are land. The mainland grows from its middle, best covered tile first, and never takes a tile that
/// would close a ring or hang on by a corner, so it is one piece without holes. The rest stays apart from it.
/// </summary>
public sealed class Silhouette
{
    readonly Outline outline;
    readonly Point origin;
    readonly double tileWidth;
    readonly Dictionary<Tile, double> coverage = [];

    Silhouette(Outline outline, Point origin, double tileWidth)
    {
        this.outline = outline;
        this.origin = origin;
        this.tileWidth = tileWidth;
    }

    public HashSet<Tile> Mainland { get; } = [];

    /// <summary>The tiles of municipalities apart from the mainland, each with its municipality.</summary>
    public Dictionary<Tile, Municipality> Apart { get; } = [];

    /// <summary>A silhouette of as many tiles as there are municipalities.</summary>
    /// <param name="outline">The stretched outline of the mainland.</param>
    /// <param name="places">Every municipality with its stretched centre.</param>
    /// <param name="shift">Where the grid starts, in tile widths (0 to 1 in both directions).</param>
    public static Silhouette Of(Outline outline, IReadOnlyDictionary<Municipality, Point> places, Point shift)
    {
        var mainlanders = places.Keys.Count(m => !m.IsApart);
        var area = Area(outline.Corners);
        var tileWidth = Math.Sqrt(area / mainlanders / Tile.RowHeight);
        var north = outline.Corners.Min(p => p.Y) - 6 * tileWidth;
        var west = outline.Corners.Min(p => p.X) - 4 * tileWidth;
        var origin = new Point(west + shift.X * tileWidth, north + shift.Y * tileWidth);
        var silhouette = new Silhouette(outline, origin, tileWidth);
        silhouette.Grow(mainlanders);
        silhouette.PlaceZeeuwsVlaanderen(places);
        silhouette.PlaceWaddenIslands(places);
        return silhouette;
    }

    /// <summary>A place on the map in tile widths from the first tile.</summary>
    public Point OnGrid(Point place) => new((place.X - origin.X) / tileWidth, (place.Y - origin.Y) / tileWidth);

    /// <summary>The share of the way that leads over water. Both places are in tile widths.</summary>
    public double WaterBetween(Point from, Point to)
    {
        const int steps = 12;
        // A place at the coast is not at sea yet: both ends are left out.
        return Enumerable.Range(2, steps - 3).Count(step =>
            !outline.Contains(OnMap(from.Towards(to, (double)step / steps)))) / (double)(steps - 3);
    }

    /// <summary>The share of a tile that is land, from 37 points in it.</summary>
    public double Coverage(Tile tile)
    {
        if (!coverage.TryGetValue(tile, out var share))
        {
            var middle = tile.Middle();
            var samples = Samples.Select(s => OnMap(new(middle.X + s.X, middle.Y + s.Y)));
            coverage[tile] = share = samples.Count(outline.Contains) / (double)Samples.Length;
        }
        return share;
    }

    /// <summary>Whether taking or leaving this tile keeps the land one piece without holes: its land neighbours form one row.</summary>
    public static bool KeepsLandWhole(Tile tile, Predicate<Tile> isLand)
    {
        var around = tile.Around();
        var starts = 0;
        for (var i = 0; i < 6; i++)
        {
            starts += isLand(around[i]) && !isLand(around[(i + 5) % 6]) ? 1 : 0;
        }
        return starts == 1;
    }

    static readonly Point[] Samples =
        [.. from q in Enumerable.Range(-3, 7)
            from r in Enumerable.Range(-3, 7)
            where Math.Abs(q + r) <= 3
            select new Point((q + r / 2.0) / 7.0, r * Tile.RowHeight / 7.0)];

    void Grow(int count)
    {
        Mainland.Add(TileAt(new Point(30, 30)));
        while (Mainland.Count < count)
        {
            Mainland.Add(Mainland.SelectMany(tile => tile.Around()).Distinct()
                .Where(tile => !Mainland.Contains(tile) && KeepsLandWhole(tile, Mainland.Contains))
                .MaxBy(tile => Coverage(tile) + (tile.Around().Count(Mainland.Contains) - 6) * 0.02));
        }
    }

    void PlaceZeeuwsVlaanderen(IReadOnlyDictionary<Municipality, Point> places)
    {
        var three = places.Where(p => p.Key.IsInZeeuwsVlaanderen).OrderBy(p => p.Key.Centre.X).ToList();
        var first = AllTiles()
            .Where(tile => Enumerable.Range(0, three.Count).All(i => IsFree(new(tile.Column + i, tile.Row))))
            .MinBy(tile => Enumerable.Range(0, three.Count).Sum(i =>
                new Tile(tile.Column + i, tile.Row).Middle().SquaredDistanceTo(OnGrid(three[i].Value))));
        for (var i = 0; i < three.Count; i++)
        {
            Apart[new(first.Column + i, first.Row)] = three[i].Key;
        }
    }

    void PlaceWaddenIslands(IReadOnlyDictionary<Municipality, Point> places)
    {
        foreach (var (island, place) in places.Where(p => p.Key.IsWaddenIsland).OrderBy(p => p.Key.Centre.X))
        {
            Apart[AllTiles().Where(IsFree).MinBy(tile => tile.Middle().SquaredDistanceTo(OnGrid(place)))] = island;
        }
    }

    Point OnMap(Point onGrid) => new(origin.X + onGrid.X * tileWidth, origin.Y + onGrid.Y * tileWidth);

    bool IsFree(Tile tile) => !IsLand(tile) && !tile.Around().Any(IsLand);

    bool IsLand(Tile tile) => Mainland.Contains(tile) || Apart.ContainsKey(tile);

    Tile TileAt(Point place) => AllTiles().MinBy(tile => tile.Middle().SquaredDistanceTo(OnGrid(place)));

    static IEnumerable<Tile> AllTiles() =>
        from row in Enumerable.Range(0, 50) from column in Enumerable.Range(0, 40) select new Tile(column, row);

    static double Area(IReadOnlyList<Point> corners) => Math.Abs(corners.Select((a, i) =>
    {
        var b = corners[(i + 1) % corners.Count];
        return a.X * b.Y - b.X * a.Y;
    }).Sum()) / 2;
}
