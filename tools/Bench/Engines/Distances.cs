using System.Collections.Concurrent;
using GemeenteVanNu.Bench.Engines.Country;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>Kilometres from a municipality to every other, by the number of the other; made once for each.</summary>
static class Distances
{
    private static readonly ConcurrentDictionary<int, int[]> Known = new();

    public static int[] From(BenchCountry country, int municipality) => Known.GetOrAdd(municipality, from =>
    {
        var kilometres = new int[country.Municipalities.Max() + 1];
        Array.Fill(kilometres, int.MaxValue);
        foreach (var to in country.Municipalities)
        {
            kilometres[to] = country.Atlas.Kilometres(from, to) ?? int.MaxValue;
        }

        return kilometres;
    });
}
