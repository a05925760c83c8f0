namespace GemeenteVanNu.HexMap;

/// <summary>A pointy-top hexagon in odd-r offset coordinates: odd rows lie half a tile to the east, row 0 is north.</summary>
public readonly record struct Tile(int Column, int Row)
{
    public static readonly double RowHeight = Math.Sqrt(3) / 2;

    /// <summary>The six around it, in order of the clock from the east.</summary>
    public Tile[] Around()
    {
        var shift = Row & 1;
        return
        [
            new(Column + 1, Row), new(Column + shift, Row + 1), new(Column + shift - 1, Row + 1),
            new(Column - 1, Row), new(Column + shift - 1, Row - 1), new(Column + shift, Row - 1)
        ];
    }

    /// <summary>Its middle, in tile widths.</summary>
    public Point Middle() => new(Column + 0.5 * (Row & 1), Row * RowHeight);

    /// <summary>The number of steps from tile to tile.</summary>
    public int StepsTo(Tile other)
    {
        var (q, r) = (Column - (Row - (Row & 1)) / 2, Row);
        var (otherQ, otherR) = (other.Column - (other.Row - (other.Row & 1)) / 2, other.Row);
        var (dq, dr) = (q - otherQ, r - otherR);
        return (Math.Abs(dq) + Math.Abs(dr) + Math.Abs(dq + dr)) / 2;
    }
}
