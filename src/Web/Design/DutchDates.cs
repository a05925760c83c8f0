using System.Globalization;

namespace GemeenteVanNu.Design;

/// <summary>Days as people here write them.</summary>
public static class DutchDates
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"1 februari 2026".</summary>
    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    /// <summary>"1 februari", with the year when it is another one than this year's.</summary>
    public static string InWords(this DateOnly day, DateOnly today) => day.Year == today.Year ? day.ToString("d MMMM", Dutch) : day.InWords();

    /// <summary>"februari 2026".</summary>
    public static string MonthInWords(this DateOnly day) => day.ToString("MMMM yyyy", Dutch);

    /// <summary>"1.234".</summary>
    public static string InWords(this int number) => number.ToString("N0", Dutch);

    /// <summary>"1 februari tot en met 30 april 2026"; "vanaf …" or "tot en met …" with one end; empty without any.</summary>
    public static string Period(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        ({ } first, { } last) when first == last => first.InWords(),
        ({ } first, { } last) => $"{first.InWords(last)} tot en met {last.InWords()}",
        ({ } first, null) => $"vanaf {first.InWords()}",
        (null, { } last) => $"tot en met {last.InWords()}",
        _ => "",
    };
}
