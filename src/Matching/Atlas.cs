using System.Collections.Frozen;

namespace GemeenteVanNu.Matching;

/// <summary>Where a municipality lies.</summary>
/// <param name="Municipality">Municipality id.</param>
/// <param name="Province">Province id.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public readonly record struct Place(int Municipality, int Province, double Latitude, double Longitude);

/// <summary>Distances between municipalities and the province of each.</summary>
public sealed class Atlas
{
    // Mean earth radius (IUGG), km.
    const double EarthRadiusKm = 6371.0088;
    readonly FrozenDictionary<int, int> index;
    readonly Place[] places;
    readonly int[] kilometres;

    /// <summary>An atlas of the given places; distances between all pairs are worked out once.</summary>
    /// <param name="places">Each municipality once (a repeated one throws <see cref="ArgumentException"/>).</param>
    public Atlas(IEnumerable<Place> places)
    {
        this.places = [.. places];
        index = this.places.Select((place, at) => KeyValuePair.Create(place.Municipality, at)).ToFrozenDictionary();
        kilometres = new int[this.places.Length * this.places.Length];
        for (var a = 0; a < this.places.Length; a++)
        {
            for (var b = 0; b < a; b++)
            {
                kilometres[a * this.places.Length + b] = kilometres[b * this.places.Length + a] = Haversine(this.places[a], this.places[b]);
            }
        }
    }

    /// <summary>An atlas without places.</summary>
    public static Atlas Empty { get; } = new([]);

    /// <summary>
    /// Great-circle distance between the centres in whole kilometres, 0 for a municipality and itself (known or not);
    /// <c>null</c> when one of two different municipalities is unknown. Haversine formula: Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984).
    /// </summary>
    public int? Kilometres(int from, int to)
    {
        if (from == to)
        {
            return 0;
        }

        return index.TryGetValue(from, out var a) && index.TryGetValue(to, out var b) ? kilometres[a * places.Length + b] : null;
    }

    /// <summary>The same as a number to sort on: unknown is further than anything.</summary>
    internal int KilometresOrFar(int from, int to) => Kilometres(from, to) ?? int.MaxValue;

    /// <summary>The province, or <c>null</c> for an unknown municipality.</summary>
    public int? Province(int municipality) => index.TryGetValue(municipality, out var at) ? places[at].Province : null;

    internal void AddTo(ref Checksum sum)
    {
        foreach (var place in places.OrderBy(place => place.Municipality))
        {
            sum.Append(place.Municipality);
            sum.Append(place.Province);
            sum.Append(BitConverter.SingleToInt32Bits((float)place.Latitude));
            sum.Append(BitConverter.SingleToInt32Bits((float)place.Longitude));
        }
    }

    static int Haversine(Place a, Place b)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        static double SquaredSine(double angle) => Math.Sin(angle) * Math.Sin(angle);
        var (north, south) = (Radians(a.Latitude), Radians(b.Latitude));
        var h = SquaredSine((north - south) / 2) + Math.Cos(north) * Math.Cos(south) * SquaredSine(Radians(a.Longitude - b.Longitude) / 2);
        return (int)Math.Round(2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, h))), MidpointRounding.AwayFromZero);
    }
}
