using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>One row of the public table of weights.</summary>
/// <param name="Key">Stable kebab-case key for the explanation in words.</param>
/// <param name="Kind">The reason it belongs to.</param>
/// <param name="Points">Points given; for <see cref="IsLargest"/> the most that can be given.</param>
/// <param name="IsLargest">True when <paramref name="Points"/> is an upper bound, false when it is exactly what is given.</param>
/// <param name="Limit">The number in the rule: level, energy value, kilometres, years or days up to which it holds; <c>null</c> when there is none.</param>
public readonly record struct Weight(string Key, ReasonKind Kind, int Points, bool IsLargest = false, int? Limit = null);

/// <summary>
/// Every weight of the score of an opgave for a person, in points. There is no other factor: the score is the sum.
/// An asked expertise that is known at level 1 weighs more than near and wanted together, so that adding an expertise never lowers a score.
/// </summary>
public static class Weights
{
    /// <summary>Per asked concept known at level 1.</summary>
    public const int KnownAtLevel1 = 12;

    /// <summary>Per asked concept known at level 2.</summary>
    public const int KnownAtLevel2 = 16;

    /// <summary>Per asked concept known at level 3.</summary>
    public const int KnownAtLevel3 = 20;

    /// <summary>Once, when every asked concept is known.</summary>
    public const int EverythingAsked = 10;

    /// <summary>Per asked concept of which only a neighbour is known.</summary>
    public const int NearExpertise = 5;

    /// <summary>Per asked concept that is not known and that the person wants to learn.</summary>
    public const int WantsToLearn = 6;

    /// <summary>Per activity, times the energy −2…+2.</summary>
    public const int ActivityEnergyStep = 5;

    /// <summary>For the theme, times the energy −2…+2.</summary>
    public const int ThemeEnergyStep = 4;

    /// <summary>An experience that ended at most this many whole years ago is recent.</summary>
    public const int RecentYears = 4;

    /// <summary>Once, recent experience in the theme.</summary>
    public const int RecentThemeExperience = 8;

    /// <summary>Once, older experience in the theme.</summary>
    public const int OlderThemeExperience = 4;

    /// <summary>Per asked concept used in recent experience.</summary>
    public const int RecentlyUsedExpertise = 6;

    /// <summary>Per asked concept used in older experience.</summary>
    public const int OlderUsedExpertise = 3;

    /// <summary>Per kind of opgave done recently.</summary>
    public const int RecentKindExperience = 6;

    /// <summary>Per kind of opgave done longer ago.</summary>
    public const int OlderKindExperience = 3;

    /// <summary>Can be done at a distance and the person is willing; not added to <see cref="Nearness"/>: the larger of the two counts.</summary>
    public const int Remote = 6;

    /// <summary>The hours asked are said, and so are the hours available, which are enough.</summary>
    public const int HoursFit = 5;

    /// <summary>Available in the whole period.</summary>
    public const int WholePeriodFits = 5;

    /// <summary>Available in a part of the period.</summary>
    public const int PartOfPeriodFits = 2;

    /// <summary>The most that text likeness can give: <c>min(20, round(2 · percent / 5))</c>, so 50 % and more gives all.</summary>
    public const int LargestTextLikeness = 20;

    static readonly ImmutableArray<(int UpToKm, int Points)> NearnessSteps = [(10, 10), (25, 8), (50, 5), (100, 2)];
    static readonly ImmutableArray<(int UpToDays, int Points)> FreshnessSteps = [(7, 5), (30, 3), (90, 1)];

    /// <summary>The table for the page that explains matching, in the order of <see cref="ReasonKind"/>.</summary>
    public static ImmutableArray<Weight> All { get; } =
    [
        new("known-expertise-3", ReasonKind.KnownExpertise, KnownAtLevel3, Limit: 3),
        new("known-expertise-2", ReasonKind.KnownExpertise, KnownAtLevel2, Limit: 2),
        new("known-expertise-1", ReasonKind.KnownExpertise, KnownAtLevel1, Limit: 1),
        new("everything-asked", ReasonKind.EverythingAsked, EverythingAsked),
        new("near-expertise", ReasonKind.NearExpertise, NearExpertise),
        new("wants-to-learn", ReasonKind.WantsToLearn, WantsToLearn),
        new("activity-gives-much", ReasonKind.ActivityGivesEnergy, 2 * ActivityEnergyStep, Limit: 2),
        new("activity-gives", ReasonKind.ActivityGivesEnergy, ActivityEnergyStep, Limit: 1),
        new("activity-costs", ReasonKind.ActivityCostsEnergy, -ActivityEnergyStep, Limit: -1),
        new("activity-costs-much", ReasonKind.ActivityCostsEnergy, -2 * ActivityEnergyStep, Limit: -2),
        new("theme-gives-much", ReasonKind.ThemeGivesEnergy, 2 * ThemeEnergyStep, Limit: 2),
        new("theme-gives", ReasonKind.ThemeGivesEnergy, ThemeEnergyStep, Limit: 1),
        new("theme-costs", ReasonKind.ThemeCostsEnergy, -ThemeEnergyStep, Limit: -1),
        new("theme-costs-much", ReasonKind.ThemeCostsEnergy, -2 * ThemeEnergyStep, Limit: -2),
        new("theme-experience-recent", ReasonKind.ThemeExperience, RecentThemeExperience, Limit: RecentYears),
        new("theme-experience-older", ReasonKind.ThemeExperience, OlderThemeExperience),
        new("used-expertise-recent", ReasonKind.UsedExpertise, RecentlyUsedExpertise, Limit: RecentYears),
        new("used-expertise-older", ReasonKind.UsedExpertise, OlderUsedExpertise),
        new("kind-experience-recent", ReasonKind.KindExperience, RecentKindExperience, Limit: RecentYears),
        new("kind-experience-older", ReasonKind.KindExperience, OlderKindExperience),
        .. NearnessSteps.Select(step => new Weight($"nearby-{step.UpToKm}", ReasonKind.Nearby, step.Points, Limit: step.UpToKm)),
        new("remote", ReasonKind.Remote, Remote),
        new("hours-fit", ReasonKind.HoursFit, HoursFit),
        new("whole-period-fits", ReasonKind.WholePeriodFits, WholePeriodFits),
        new("part-of-period-fits", ReasonKind.PartOfPeriodFits, PartOfPeriodFits),
        new("text-likeness", ReasonKind.TextLikeness, LargestTextLikeness, IsLargest: true),
        .. FreshnessSteps.Select(step => new Weight($"fresh-{step.UpToDays}", ReasonKind.Fresh, step.Points, Limit: step.UpToDays)),
    ];

    /// <summary>Points for a known asked concept; a level outside 1–3 counts as the nearest.</summary>
    public static int KnownExpertise(int level) => level <= 1 ? KnownAtLevel1 : level == 2 ? KnownAtLevel2 : KnownAtLevel3;

    /// <summary>Points for a distance: 10 up to 10 km, 8 up to 25, 5 up to 50, 2 up to 100, else 0; 0 when unknown.</summary>
    public static int Nearness(int? kilometres) => Step(NearnessSteps, kilometres);

    /// <summary>Points for days since publication: 5 up to 7 days, 3 up to 30, 1 up to 90, else 0; 0 before publication.</summary>
    public static int Freshness(int days) => days < 0 ? 0 : Step(FreshnessSteps, days);

    /// <summary>Points for a likeness of 0–100 percent, see <see cref="LargestTextLikeness"/>.</summary>
    public static int TextLikeness(int percent) => Math.Min(LargestTextLikeness, (2 * percent + 2) / 5);

    static int Step(ImmutableArray<(int UpTo, int Points)> steps, int? value)
    {
        foreach (var (upTo, points) in steps)
        {
            if (value <= upTo)
            {
                return points;
            }
        }

        return 0;
    }
}
