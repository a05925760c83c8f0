namespace GemeenteVanNu.HexMap;

/// <summary>Who has which tile. Knows what keeps the land and its provinces whole.</summary>
public sealed class Land
{
    public const int Sea = -1;

    readonly int[] occupants = new int[Grid.Size];
    readonly int[] cells;
    readonly int[] provinces;
    readonly int[][] members;
    readonly int[] seen = new int[Grid.Size];
    readonly int[] open = new int[Grid.Size];
    int search;

    public Land(IReadOnlyList<Municipality> municipalities, IEnumerable<Tile> tiles)
    {
        Array.Fill(occupants, Sea);
        cells = [.. tiles.Select(Grid.CellOf)];
        for (var i = 0; i < cells.Length; i++)
        {
            occupants[cells[i]] = i;
        }
        var names = municipalities.Select(m => m.Province).Distinct().ToList();
        // What lies apart belongs to no province here: it cannot connect and need not be connected.
        provinces = [.. municipalities.Select(m => m.IsApart ? Sea : names.IndexOf(m.Province))];
        members = [.. names.Select((_, p) => Enumerable.Range(0, provinces.Length).Where(i => provinces[i] == p).ToArray())];
    }

    public int CellOf(int municipality) => cells[municipality];

    public int OccupantOf(int cell) => occupants[cell];

    public int ProvinceOf(int municipality) => provinces[municipality];

    public void Trade(int one, int other)
    {
        (cells[one], cells[other]) = (cells[other], cells[one]);
        occupants[cells[one]] = one;
        occupants[cells[other]] = other;
    }

    public void Move(int one, int to)
    {
        occupants[cells[one]] = Sea;
        cells[one] = to;
        occupants[to] = one;
    }

    /// <summary>Whether moving from a tile at the coast to an empty one leaves the land in one piece, without holes or crumbs.</summary>
    public bool StaysWhole(int from, int to)
    {
        bool isLand(int cell) => occupants[cell] != Sea;
        bool isLandAfter(int cell) => cell != from && occupants[cell] != Sea;
        return KeepsWhole(from, isLand) && KeepsWhole(to, isLandAfter)
            && Grid.Around[to].Count(isLandAfter) >= 3
            && Grid.Around[from].Where(isLand).All(cell => Grid.Around[cell].Count(n => n == to || isLandAfter(n)) >= 2);
    }

    /// <summary>Into how many pieces a province has fallen.</summary>
    public int PiecesOf(int province)
    {
        search++;
        var pieces = 0;
        foreach (var start in members[province])
        {
            if (seen[cells[start]] != search)
            {
                pieces++;
                Visit(cells[start], province);
            }
        }
        return pieces;
    }

    void Visit(int start, int province)
    {
        var count = 0;
        seen[start] = search;
        open[count++] = start;
        while (count > 0)
        {
            foreach (var next in Grid.Around[open[--count]])
            {
                if (occupants[next] != Sea && provinces[occupants[next]] == province && seen[next] != search)
                {
                    seen[next] = search;
                    open[count++] = next;
                }
            }
        }
    }

    // The neighbours on land stand in one row around the tile: then it neither joins nor parts what lies around it.
    static bool KeepsWhole(int cell, Predicate<int> isLand)
    {
        var around = Grid.Around[cell];
        var rows = 0;
        for (var i = 0; i < 6; i++)
        {
            rows += isLand(around[i]) && !isLand(around[(i + 5) % 6]) ? 1 : 0;
        }
        return rows == 1;
    }
}
