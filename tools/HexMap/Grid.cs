namespace GemeenteVanNu.HexMap;

/// <summary>The tiles as numbers, with what is asked of them millions of times worked out beforehand.</summary>
public static class Grid
{
    const int Width = 44;
    const int Height = 56;

    static readonly int[] Q = new int[Width * Height];
    static readonly int[] R = new int[Width * Height];

    static Grid()
    {
        for (var cell = 0; cell < Size; cell++)
        {
            var tile = TileOf(cell);
            (Q[cell], R[cell]) = (tile.Column - (tile.Row - (tile.Row & 1)) / 2, tile.Row);
            Middles[cell] = tile.Middle();
            Around[cell] = [.. tile.Around().Select(n => IsOnGrid(n) ? CellOf(n) : Edge)];
        }
    }

    /// <summary>A cell at the corner of the grid, far out at sea, in the place of all that lie beyond.</summary>
    public const int Edge = 0;

    public static int Size => Width * Height;

    public static Point[] Middles { get; } = new Point[Width * Height];

    public static int[][] Around { get; } = new int[Width * Height][];

    public static int CellOf(Tile tile) => tile.Row * Width + tile.Column;

    public static Tile TileOf(int cell) => new(cell % Width, cell / Width);

    public static int Steps(int one, int other)
    {
        var (dq, dr) = (Q[one] - Q[other], R[one] - R[other]);
        return (Math.Abs(dq) + Math.Abs(dr) + Math.Abs(dq + dr)) / 2;
    }

    static bool IsOnGrid(Tile tile) => tile.Column is >= 0 and < Width && tile.Row is >= 0 and < Height;
}
