using Google.OrTools.Graph;

namespace GemeenteVanNu.HexMap;

/// <summary>Gives each municipality a tile so that the sum of squared displacements is as small as can be, exactly.</summary>
public static class Assignment
{
    // The solver counts in whole numbers: thousandths of a squared tile width.
    const double Precision = 1000;

    // Nobody crosses the IJsselmeer for want of room: the neighbours on land move up instead.
    const double CostOfWater = 60;

    public static Tile[] Solve(IReadOnlyList<Point> places, IReadOnlyList<Tile> tiles, Func<Point, Point, double> waterBetween)
    {
        var assignment = new LinearSumAssignment();
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = 0; j < tiles.Count; j++)
            {
                assignment.AddArcWithCost(i, j, (long)(Precision * Cost(places[i], tiles[j].Middle(), waterBetween)));
            }
        }
        return assignment.Solve() == LinearSumAssignment.Status.OPTIMAL
            ? [.. Enumerable.Range(0, places.Count).Select(i => tiles[assignment.RightMate(i)])]
            : throw new InvalidOperationException("There is no assignment: are there as many tiles as municipalities?");
    }

    static double Cost(Point place, Point tile, Func<Point, Point, double> waterBetween) =>
        place.SquaredDistanceTo(tile) + CostOfWater * waterBetween(place, tile);
}
