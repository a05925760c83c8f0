using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;

namespace GemeenteVanNu.Features.Profiles;

/// <summary>What a profile says, in Dutch.</summary>
public static class ProfileWords
{
    private static readonly (WorkDays Day, string Name)[] Days =
    [
        (WorkDays.Monday, "maandag"), (WorkDays.Tuesday, "dinsdag"), (WorkDays.Wednesday, "woensdag"), (WorkDays.Thursday, "donderdag"), (WorkDays.Friday, "vrijdag"),
    ];

    public static IEnumerable<(WorkDays Day, string Name)> EachDay => Days;

    /// <summary>"ik werk ermee", as the person says it.</summary>
    public static string Level(int level) => level switch
    {
        1 => "ik ken het",
        2 => "ik werk ermee",
        3 => "ik help anderen ermee",
        _ => "ik wil dit leren",
    };

    /// <summary>The same as others read it.</summary>
    public static string LevelOfOther(int level) => level switch
    {
        1 => "kent het",
        2 => "werkt ermee",
        3 => "helpt anderen ermee",
        _ => "wil dit leren",
    };

    public static string Words(this Findability findable) => findable switch
    {
        Findability.Nobody => "Niemand vindt mij",
        Findability.OwnEmployer => "Collega’s van mijn eigen werkgever",
        _ => "Collega’s van alle gemeenten",
    };

    public static string InWords(this WorkDays days) => days switch
    {
        WorkDays.All => "elke werkdag",
        WorkDays.None => "geen vaste dagen",
        _ => Days.Where(d => days.HasFlag(d.Day)).Select(d => d.Name).ToList().InWords(),
    };

    public static string HoursInWords(int hours) => hours > 0 ? $"{hours} uur per week" : "nog niet gezegd";

    public static string DistanceInWords(int? kilometres) => kilometres is { } most ? $"tot {most} km van mijn gemeente" : "overal in het land";

    public static string FormsInWords(this Involvement forms) => forms is Involvement.None or Involvement.All ? "alle vormen" : forms.Split().Select(f => f.Dutch()).ToList().InWords();

    /// <summary>"vanaf 1 maart 2026"; "nu al" when nothing was said.</summary>
    public static string PeriodInWords(DateOnly? from, DateOnly? until) => DutchDates.Period(from, until) is { Length: > 0 } period ? period : "nu al, zonder einde";

    /// <summary>When something was done: "maart 2021 – juni 2023".</summary>
    public static string? PeriodInWords(this Experience experience) => (experience.From, experience.Until) switch
    {
        (null, null) => null,
        ({ } first, null) => $"{first.MonthInWords()} – nu",
        (null, { } last) => $"tot {last.MonthInWords()}",
        ({ } first, { } last) => $"{first.MonthInWords()} – {last.MonthInWords()}",
    };
}
