namespace GemeenteVanNu.HexMap;

/// <summary>A place on a flat map of the Netherlands: kilometres east and south of the middle of the country.</summary>
public readonly record struct Point(double X, double Y)
{
    const double KilometresPerDegree = 111.32;
    const double MiddleLatitude = 52.2;
    const double MiddleLongitude = 5.3;

    public static Point At(double latitude, double longitude) => new(
        (longitude - MiddleLongitude) * KilometresPerDegree * Math.Cos(MiddleLatitude * Math.PI / 180),
        (MiddleLatitude - latitude) * KilometresPerDegree);

    public double SquaredDistanceTo(Point other) =>
        (X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y);

    public double DirectionTo(Point other) => Math.Atan2(other.Y - Y, other.X - X);

    public Point Towards(Point other, double share) =>
        new(X + (other.X - X) * share, Y + (other.Y - Y) * share);
}
