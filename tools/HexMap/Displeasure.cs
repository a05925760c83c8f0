namespace GemeenteVanNu.HexMap;

/// <summary>What it costs that a municipality lies where it lies: the less, the better the map.</summary>
public sealed class Displeasure
{
    const double ForPair = 1;
    const double ForPairPerStep = 0.35;
    const int MostSteps = 5;
    const double ForDirection = 0.5;
    const double ForDisplacement = 0.05;
    static readonly double Cosine45 = Math.Sqrt(0.5) - 1e-9;

    readonly Land land;
    readonly Point[] places;
    readonly int[][] pairs;
    readonly (int Other, double X, double Y)[][] directions;

    public Displeasure(Land land, Neighbourhood real, Point[] places)
    {
        this.land = land;
        this.places = places;
        var all = Enumerable.Range(0, places.Length).ToList();
        pairs = [.. all.Select(i => real.Pairs.Where(p => p.One == i || p.Other == i).Select(p => p.One == i ? p.Other : p.One).ToArray())];
        // A direction to me is, turned round, one from me.
        directions = [.. all.Select(i => real.Directions
            .Where(d => d.From == i || d.To == i)
            .Select(d => d.From == i ? (d.To, Math.Cos(d.Angle), Math.Sin(d.Angle)) : (d.From, -Math.Cos(d.Angle), -Math.Sin(d.Angle)))
            .ToArray())];
    }

    public double Of(int one)
    {
        var cell = land.CellOf(one);
        var middle = Grid.Middles[cell];
        var cost = ForDisplacement * places[one].SquaredDistanceTo(middle);
        foreach (var other in pairs[one])
        {
            cost += OfPair(Grid.Steps(cell, land.CellOf(other)));
        }
        foreach (var (other, x, y) in directions[one])
        {
            var there = Grid.Middles[land.CellOf(other)];
            var (dx, dy) = (there.X - middle.X, there.Y - middle.Y);
            cost += dx * x + dy * y >= Cosine45 * Math.Sqrt(dx * dx + dy * dy) ? 0 : ForDirection;
        }
        return cost;
    }

    static double OfPair(int steps) => steps == 1 ? 0 : ForPair + ForPairPerStep * Math.Min(steps - 2, MostSteps);
}
