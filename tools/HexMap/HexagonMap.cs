namespace GemeenteVanNu.HexMap;

/// <summary>From real centres to tiles: stretch, choose the silhouette, assign, improve. The best of several grids wins.</summary>
public sealed class HexagonMap
{
    const int Seed = 342;
    const int ImprovingRounds = 4_000_000;
    const double StartTemperature = 0.6;
    const double EndTemperature = 0.02;

    // Tried by eye and by figures: fewer rounds leave the west too little room, more make the north unrecognisably small.
    const int StretchRounds = 600;

    // Where the grid starts, in tile widths: half a tile is all the difference there is.
    static readonly Point[] Shifts = [new(0, 0), new(0, 0.43), new(0.25, 0.22), new(0.5, 0), new(0.5, 0.43), new(0.75, 0.65)];

    readonly IReadOnlyList<Municipality> municipalities;
    readonly Neighbourhood real;
    readonly Point[] stretched;
    readonly Outline outline;

    HexagonMap(IReadOnlyList<Municipality> municipalities, Neighbourhood real)
    {
        this.municipalities = municipalities;
        this.real = real;
        var moved = Cartogram.Move(municipalities, Outline.Mainland, [.. municipalities.Select(m => m.Centre), .. Outline.Mainland.Corners], StretchRounds);
        stretched = moved[..municipalities.Count];
        outline = new Outline(moved[municipalities.Count..]);
    }

    /// <summary>A tile for each municipality, in the same order.</summary>
    public static Tile[] Compute(IReadOnlyList<Municipality> municipalities, Neighbourhood real)
    {
        var map = new HexagonMap(municipalities, real);
        var attempts = new Tile[Shifts.Length][];
        Parallel.For(0, Shifts.Length, i => attempts[i] = map.Attempt(Shifts[i]));
        return attempts.MaxBy(map.Merit)!;
    }

    Tile[] Attempt(Point shift)
    {
        var places = municipalities.Zip(stretched).ToDictionary(p => p.First, p => p.Second);
        var silhouette = Silhouette.Of(outline, places, shift);
        var onGrid = stretched.Select(silhouette.OnGrid).ToArray();
        var assigned = Assign(silhouette, onGrid);
        var improved = new Annealing(municipalities, real, silhouette, onGrid, assigned, Seed)
            .Run(ImprovingRounds, StartTemperature, EndTemperature);
        return ToNorthWest(improved);
    }

    Tile[] Assign(Silhouette silhouette, Point[] places)
    {
        var tiles = new Tile[places.Length];
        var mainland = Enumerable.Range(0, places.Length).Where(i => !municipalities[i].IsApart).ToArray();
        var land = silhouette.Mainland.OrderBy(tile => tile.Row).ThenBy(tile => tile.Column).ToList();
        var assigned = Assignment.Solve([.. mainland.Select(i => places[i])], land, silhouette.WaterBetween);
        foreach (var (i, tile) in mainland.Zip(assigned))
        {
            tiles[i] = tile;
        }
        var indices = municipalities.Index().ToDictionary(m => m.Item, m => m.Index);
        foreach (var (tile, municipality) in silhouette.Apart)
        {
            tiles[indices[municipality]] = tile;
        }
        return tiles;
    }

    double Merit(Tile[] tiles)
    {
        var quality = Quality.Of(municipalities, real, tiles);
        return (quality.IsGoodEnough ? 10 : 0) - quality.SplitProvinces - quality.Crumbs + quality.Neighbours + quality.Directions;
    }

    // An even number of rows up, so that the odd rows stay odd.
    static Tile[] ToNorthWest(Tile[] tiles)
    {
        var (column, row) = (tiles.Min(tile => tile.Column), tiles.Min(tile => tile.Row) & ~1);
        return [.. tiles.Select(tile => new Tile(tile.Column - column, tile.Row - row))];
    }
}
