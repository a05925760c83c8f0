namespace GemeenteVanNu.Design;

/// <summary>Enumerations as people read them.</summary>
public static class DutchLists
{
    /// <summary>"a", "a en b", "a, b en c".</summary>
    public static string InWords(this IReadOnlyList<string> items, string last = "en") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.SkipLast(1))} {last} {items[^1]}",
    };

    /// <summary>The number with the noun that fits: "1 opgave", "1.234 opgaven".</summary>
    public static string Counted(this int number, string one, string many) => $"{number.InWords()} {(number == 1 ? one : many)}";
}
