using System.Globalization;

namespace GemeenteVanNu.Design;

/// <summary>What the map says in words.</summary>
static class MapWords
{
    const int NamesSpoken = 8;

    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Name(MapTile tile, MapCount count, bool withPeople, bool isChosen) =>
        $"{tile.Name}, {tile.Province}: {Opgaven(count.Opgaven)}{(withPeople ? ", " + People(count.People) : null)}{(isChosen ? " (jouw gemeente)" : null)}";

    public static string Country(int active, int total, int opgaven) => active == 0
        ? $"Kaart van Nederland met {total} gemeenten. Er zijn nog geen opgaven."
        : $"Kaart van Nederland: {active} van de {total} gemeenten {(active == 1 ? "heeft" : "hebben")} samen {Opgaven(opgaven)}.";

    public static string Found(IReadOnlyList<string> names) => names.Count == 0
        ? "Kaart van Nederland."
        : $"Kaart van Nederland met {(names.Count == 1 ? "1 gemeente" : $"{names.Count} gemeenten")}: {List(names)}.";

    public static string Partners(string own, IReadOnlyList<string> names) => names.Count == 0
        ? $"Kaart van Nederland: hier ligt {own}."
        : $"Kaart van Nederland: {own} werkt samen met {List(names)}.";

    public static string Opgaven(int count) => count switch { 0 => "nog geen opgaven", 1 => "1 opgave", _ => string.Create(Dutch, $"{count:N0} opgaven") };

    public static string People(int count) => count switch { 0 => "nog geen collega’s", 1 => "1 collega", _ => string.Create(Dutch, $"{count:N0} collega’s") };

    static string List(IReadOnlyList<string> names)
    {
        var spoken = names.Count > NamesSpoken + 1
            ? [.. names.Take(NamesSpoken), $"{names.Count - NamesSpoken} andere"]
            : names;
        return spoken.Count == 1 ? spoken[0] : $"{string.Join(", ", spoken.SkipLast(1))} en {spoken[^1]}";
    }
}
