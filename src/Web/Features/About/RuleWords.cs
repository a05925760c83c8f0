using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.About;

/// <summary>
/// The rules of the four questions in words for everyone, from the lists in the code: a condition, group, order or change without words is a
/// mistake that a test finds.
/// </summary>
public static class RuleWords
{
    /// <summary>What must be right before an opgave is one for you (question B).</summary>
    public static IReadOnlyList<ConditionKind> OpgavenConditions { get; } =
        [ConditionKind.Open, ConditionKind.Form, ConditionKind.Period, ConditionKind.Hours, ConditionKind.Distance, ConditionKind.Hidden, ConditionKind.Own];

    /// <summary>What must be right before somebody is found for a contribution (question A).</summary>
    public static IReadOnlyList<ConditionKind> PeopleConditions { get; } =
        [ConditionKind.Form, ConditionKind.Period, ConditionKind.Hours, ConditionKind.Distance, ConditionKind.Expertise];

    /// <summary>What a search can be narrowed by (question D).</summary>
    public static IReadOnlyList<ConditionKind> Filters { get; } =
        [ConditionKind.Word, ConditionKind.Status, ConditionKind.Theme, ConditionKind.Province, ConditionKind.Municipality, ConditionKind.Form, ConditionKind.Hours, ConditionKind.Remote];

    /// <summary>The groups in which people stand.</summary>
    public static IReadOnlyList<Coverage> Groups { get; } = [.. Enum.GetValues<Coverage>().Where(coverage => coverage != Coverage.None)];

    /// <summary>The most that each part of the likeness of two opgaven can give (question C). A test asks the rules whether it is so.</summary>
    public static IReadOnlyList<(string Part, int Points)> Likeness { get; } =
    [
        ("De teksten: hoe meer zeldzame woorden ze delen, hoe meer", 60),
        ("De onderwerpen: welk deel ervan ze delen", 25),
        ("Hetzelfde thema", 10),
        ("Hetzelfde taakveld", 5),
    ];

    /// <summary>A condition as a sentence to the one whose list it is.</summary>
    public static string ForYou(this ConditionKind condition) => condition switch
    {
        ConditionKind.Open => "De opgave is open en er wordt nog iemand gezocht.",
        ConditionKind.Form => "De vorm is er een die jij wilt. Koos je geen vorm, dan past elke vorm.",
        ConditionKind.Period => "De periodes overlappen.",
        ConditionKind.Hours => "Je hebt genoeg uren, als jij en de opgave uren noemen.",
        ConditionKind.Distance => "De afstand is niet groter dan jij wilt, of het kan op afstand en dat wil jij ook.",
        ConditionKind.Hidden => "Je hebt de opgave niet verborgen.",
        ConditionKind.Own => "Het is niet je eigen opgave.",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition of this question."),
    };

    /// <summary>A condition as a sentence about a colleague.</summary>
    public static string About(this ConditionKind condition) => condition switch
    {
        ConditionKind.Form => "De gevraagde vorm is er een die de collega wil.",
        ConditionKind.Period => "De collega kan minstens een deel van de periode.",
        ConditionKind.Hours => "De collega heeft genoeg uren, of noemde geen uren.",
        ConditionKind.Distance => "De collega wil zo ver reizen, of het kan op afstand en de collega wil dat ook.",
        ConditionKind.Expertise => "De collega kent iets van wat er gevraagd wordt, of iets dat er dicht bij ligt.",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition of this question."),
    };

    /// <summary>A condition as something to narrow a search by.</summary>
    public static string AsFilter(this ConditionKind condition) => condition switch
    {
        ConditionKind.Word => $"elk woord dat je typt, tot {OpgaveSearch.MostWords} woorden",
        ConditionKind.Status => "status: open, loopt al of afgerond",
        ConditionKind.Theme => "thema",
        ConditionKind.Province => "provincie",
        ConditionKind.Municipality => "gemeente",
        ConditionKind.Form => "vorm om mee te doen",
        ConditionKind.Hours => $"uren per week ({string.Join(", ", HoursRange.Facets.Select(range => $"{range.Least} tot en met {range.Most}"))})",
        ConditionKind.Remote => "kan op afstand",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a filter."),
    };

    /// <summary>Who stands in a group: its name and what these people know.</summary>
    public static (string Name, string Meaning) Dutch(this Coverage group) => group switch
    {
        Coverage.All => ("Alles", "kent alles wat er gevraagd wordt"),
        Coverage.Most => ("Het meeste", "kent meer dan de helft"),
        Coverage.Some => ("Een deel", "kent er minstens één"),
        Coverage.Near => ("Dichtbij", "kent iets dat er dicht bij ligt, gebruikte het in eerder werk of wil het leren"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Nobody is shown in this group."),
    };

    /// <summary>An order of people that the one who looks can choose.</summary>
    public static string Dutch(this PeopleSort sort) => sort switch
    {
        PeopleSort.Nearest => "Dichtbij eerst: het kleinste aantal kilometers tussen de gemeenten.",
        PeopleSort.SoonestAvailable => "Eerst beschikbaar: de eerste dag waarop iemand kan beginnen.",
        PeopleSort.RecentlyActive => "Laatst actief: wie hier het laatst was, staat bovenaan.",
        PeopleSort.SharedEnergy => "Meeste gedeelde energie: alleen voor de trekker, en alleen van wie het deelt. Wie het niet deelt, telt als nul.",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Every order has words."),
    };

    /// <summary>An order of opgaven that the one who searches can choose.</summary>
    public static string Dutch(this OpgaveSort sort) => sort switch
    {
        OpgaveSort.Relevance => "Beste antwoord eerst: een zeldzaam woord telt zwaarder dan een gewoon woord, en in een korte tekst zwaarder dan in een lange. Gaat de opgave over het onderwerp dat je noemt, dan telt dat ook zonder dat woord.",
        OpgaveSort.Newest => "Nieuwste eerst.",
        OpgaveSort.Nearest => "Dichtbij eerst.",
        OpgaveSort.EndingSoonest => "Wat het eerst eindigt eerst.",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Every order has words."),
    };

    /// <summary>A change that gives a result when nothing fits.</summary>
    public static string Dutch(this ChangeKind change) => change switch
    {
        ChangeKind.ShowHidden => "ook tonen wat je verborg",
        ChangeKind.Remote => "ook op afstand werken",
        ChangeKind.Distance => "een grotere afstand",
        ChangeKind.Hours => "meer of minder uren",
        ChangeKind.Period => "niet letten op de periode",
        ChangeKind.Form => "een andere vorm om mee te doen",
        ChangeKind.Municipality => "niet letten op de gemeente",
        ChangeKind.Province => "niet letten op de provincie",
        ChangeKind.Status => "niet letten op de status",
        ChangeKind.Theme => "niet letten op het thema",
        ChangeKind.Word => "een woord minder",
        ChangeKind.Expertise => "ook mensen met andere kennis",
        ChangeKind.AllOpenOpgaven => "alle open opgaven",
        ChangeKind.AllOpgaven => "alle opgaven, ook die klaar zijn",
        ChangeKind.AllPeople => "iedereen die gevonden wil worden",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Every change has words."),
    };
}
