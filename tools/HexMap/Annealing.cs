namespace GemeenteVanNu.HexMap;

/// <summary>
/// Improves an assignment on the real goal: two municipalities trade tiles, or one at the coast moves to an empty
/// tile at the coast. Worse steps are taken too, ever less often (simulated annealing with a fixed seed).
/// </summary>
public sealed class Annealing
{
    const double WeightOfShape = 2.5;
    const double WeightOfSplitProvince = 10;
    const double LeastCoverage = 0.15;

    readonly Land land;
    readonly Displeasure displeasure;
    readonly Random random;
    readonly int count;
    readonly int[] movable;
    readonly double[] coverage;

    double temperature;

    public Annealing(IReadOnlyList<Municipality> municipalities, Neighbourhood real, Silhouette silhouette, Point[] places, Tile[] tiles, int seed)
    {
        count = tiles.Length;
        land = new Land(municipalities, tiles);
        displeasure = new Displeasure(land, real, places);
        random = new Random(seed);
        movable = [.. Enumerable.Range(0, count).Where(i => !municipalities[i].IsApart)];
        coverage = [.. Enumerable.Range(0, Grid.Size).Select(cell => silhouette.Coverage(Grid.TileOf(cell)))];
        foreach (var shore in silhouette.Apart.Keys.SelectMany(tile => tile.Around()))
        {
            // Water around what lies apart stays water.
            coverage[Grid.CellOf(shore)] = 0;
        }
    }

    public Tile[] Run(int rounds, double startTemperature, double endTemperature)
    {
        for (var round = 0; round < rounds; round++)
        {
            temperature = startTemperature * Math.Pow(endTemperature / startTemperature, (double)round / rounds);
            var one = movable[random.Next(movable.Length)];
            var to = Nearby(land.CellOf(one));
            var other = land.OccupantOf(to);
            if (other == Land.Sea)
            {
                TryMove(one, to);
            }
            else if (other != one && land.ProvinceOf(other) != Land.Sea)
            {
                TryTrade(one, other);
            }
        }
        return [.. Enumerable.Range(0, count).Select(i => Grid.TileOf(land.CellOf(i)))];
    }

    int Nearby(int cell)
    {
        for (var steps = random.Next(1, 4); steps > 0; steps--)
        {
            cell = Grid.Around[cell][random.Next(6)];
        }
        return cell;
    }

    void TryTrade(int one, int other)
    {
        var before = displeasure.Of(one) + displeasure.Of(other);
        var pieces = PiecesOf(one, other);
        land.Trade(one, other);
        var difference = displeasure.Of(one) + displeasure.Of(other) - before;
        if (!Accepts(difference + WeightOfSplitProvince * (PiecesOf(one, other) - pieces)))
        {
            land.Trade(one, other);
        }
    }

    void TryMove(int one, int to)
    {
        var from = land.CellOf(one);
        if (coverage[to] < LeastCoverage || !land.StaysWhole(from, to))
        {
            return;
        }
        var before = displeasure.Of(one) + WeightOfSplitProvince * PiecesOf(one, one) - WeightOfShape * coverage[from];
        land.Move(one, to);
        var after = displeasure.Of(one) + WeightOfSplitProvince * PiecesOf(one, one) - WeightOfShape * coverage[to];
        if (!Accepts(after - before))
        {
            land.Move(one, from);
        }
    }

    // Within one province a trade leaves its shape as it is.
    int PiecesOf(int one, int other)
    {
        var (province, otherProvince) = (land.ProvinceOf(one), land.ProvinceOf(other));
        if (province == otherProvince)
        {
            return one == other ? land.PiecesOf(province) : 0;
        }
        return land.PiecesOf(province) + land.PiecesOf(otherProvince);
    }

    bool Accepts(double difference) => difference <= 0 || random.NextDouble() < Math.Exp(-difference / temperature);
}
