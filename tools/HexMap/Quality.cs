namespace GemeenteVanNu.HexMap;

/// <summary>How good a map is, and whether that is good enough.</summary>
public sealed record Quality(double Neighbours, double Directions, int SplitProvinces, int Holes, int Crumbs, int Land)
{
    const double NeighboursWanted = 0.72;
    const double DirectionsWanted = 0.86;

    public bool IsGoodEnough => Neighbours >= NeighboursWanted && Directions >= DirectionsWanted
        && SplitProvinces == 0 && Holes == 0 && Crumbs == 0;

    public static Quality Of(IReadOnlyList<Municipality> municipalities, Neighbourhood real, IReadOnlyList<Tile> tiles)
    {
        var land = tiles.ToHashSet();
        var mainland = Enumerable.Range(0, tiles.Count).Where(i => !municipalities[i].IsApart).ToList();
        return new(
            real.Pairs.Count(p => tiles[p.One].StepsTo(tiles[p.Other]) == 1) / (double)real.Pairs.Count,
            real.Directions.Count(d => Neighbourhood.IsWithin45Degrees(
                tiles[d.From].Middle().DirectionTo(tiles[d.To].Middle()), d.Angle)) / (double)real.Directions.Count,
            mainland.GroupBy(i => municipalities[i].Province).Count(p => Pieces([.. p.Select(i => tiles[i])]) > 1),
            Pieces(Sea(land)) - 1,
            Pieces([.. mainland.Select(i => tiles[i])]) - 1 + mainland.Count(i => tiles[i].Around().Count(land.Contains) < 2),
            land.Count);
    }

    public override string ToString() => FormattableString.Invariant($"""
        tiles, each with one municipality           {Land}
        Gabriel pairs that are neighbours           {Neighbours:P1} (wanted: {NeighboursWanted:P0})
        directions to the six nearest within 45°    {Directions:P1} (wanted: {DirectionsWanted:P0})
        provinces in more than one piece            {SplitProvinces} (islands and Zeeuws-Vlaanderen aside)
        holes                                       {Holes}
        crumbs (loose pieces, tiles on one side)    {Crumbs}
        """);

    // The sea with a margin around the land: one piece, unless the land has holes.
    static HashSet<Tile> Sea(HashSet<Tile> land) =>
        [.. from row in Enumerable.Range(land.Min(t => t.Row) - 1, land.Max(t => t.Row) - land.Min(t => t.Row) + 3)
            from column in Enumerable.Range(land.Min(t => t.Column) - 1, land.Max(t => t.Column) - land.Min(t => t.Column) + 3)
            let tile = new Tile(column, row)
            where !land.Contains(tile)
            select tile];

    static int Pieces(HashSet<Tile> tiles)
    {
        var left = tiles.ToHashSet();
        var pieces = 0;
        while (left.Count > 0)
        {
            pieces++;
            var open = new Stack<Tile>([left.First()]);
            while (open.TryPop(out var tile))
            {
                if (left.Remove(tile))
                {
                    Array.ForEach(tile.Around(), open.Push);
                }
            }
        }
        return pieces;
    }
}
