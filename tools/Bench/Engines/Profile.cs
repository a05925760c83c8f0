using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>A person as a query for engines that add up points per term: what each concept, activity and theme of an opgave gives.</summary>
sealed class Profile
{
    public Profile(BenchCountry country, Person person)
    {
        var known = person.Knows.GroupBy(one => one.Concept).ToDictionary(group => group.Key, group => group.Max(one => one.Level));
        var near = person.Knows.SelectMany(one => country.Near(one.Concept)).ToHashSet();
        var used = person.Experiences.SelectMany(experience => experience.Used).ToHashSet();
        var concepts = known.Keys.Union(near).Union(person.WantsToLearn).Union(used);
        Expertise = [.. concepts.Select(concept => (concept, Points(concept), known.ContainsKey(concept)))];
        Activities = [.. person.ActivityEnergy.DistinctBy(energy => energy.Subject).Select(energy => (energy.Subject, energy.Value * Weights.ActivityEnergyStep))];
        Themes = [.. Enumerable.Range(0, country.Vocabulary.Themes.Count).Select(theme => (theme, (People.EnergyFor(person.ThemeEnergy, theme) * Weights.ThemeEnergyStep)
            + ForYears(Years(person, experience => experience.Theme == theme), Weights.RecentThemeExperience, Weights.OlderThemeExperience))).Where(one => one.Item2 != 0)];
        Kinds = [.. person.Experiences.SelectMany(experience => experience.Kinds).Distinct()
            .Select(kind => (kind, ForYears(Years(person, experience => experience.Kinds.Contains(kind)), Weights.RecentKindExperience, Weights.OlderKindExperience)))];

        int Points(int concept) => ForYears(Years(person, experience => experience.Used.Contains(concept)), Weights.RecentlyUsedExpertise, Weights.OlderUsedExpertise)
            + (known.TryGetValue(concept, out var level) ? Weights.KnownExpertise(level)
                : (near.Contains(concept) ? Weights.NearExpertise : 0) + (person.WantsToLearn.Contains(concept) ? Weights.WantsToLearn : 0));
    }

    public (int Concept, int Points, bool IsKnown)[] Expertise { get; }
    public (int Id, int Points)[] Activities { get; }
    public (int Id, int Points)[] Themes { get; }
    public (int Id, int Points)[] Kinds { get; }

    private static int ForYears(int? years, int recent, int older) => years is not { } since ? 0 : since <= Weights.RecentYears ? recent : older;

    private static int? Years(Person person, Func<Experience, bool> isMeant) =>
        person.Experiences.Where(isMeant).Select(experience => experience.Ended ?? BenchCountry.Today).Select(day => (int?)WholeYears(day)).Min();

    private static int WholeYears(DateOnly from)
    {
        var years = BenchCountry.Today.Year - from.Year;
        return years <= 0 ? 0 : from.AddYears(years) > BenchCountry.Today ? years - 1 : years;
    }
}

/// <summary>Hard conditions between a person and a contribution, and the points for what is a number.</summary>
sealed class NumberPoints(Person person, DateOnly today)
{
    private readonly int forms = person.Accepts == Involvements.None ? 31 : (int)person.Accepts;
    private readonly int from = person.Available.From?.DayNumber ?? 0;
    private readonly int until = person.Available.Until?.DayNumber ?? int.MaxValue;

    public bool Fits(int form, int hours, int first, int last, int kilometres, bool remote) =>
        (forms & form) != 0 && (hours == 0 || !(person.HoursAWeek < hours)) && from <= last && first <= until
        && (person.MaxDistanceKm is not { } most || kilometres <= most || (remote && person.RemoteOk));

    public int Points(int hours, int first, int last, int kilometres, bool remote, int published)
    {
        var points = Math.Max(Weights.Nearness(kilometres), remote && person.RemoteOk ? Weights.Remote : 0) + Weights.Freshness(today.DayNumber - published);
        points += hours > 0 && person.HoursAWeek >= hours ? Weights.HoursFit : 0;
        var isSaid = !person.Available.IsOpen && (first > 0 || last < int.MaxValue);
        return points + (!isSaid ? 0 : from <= first && last <= until ? Weights.WholePeriodFits : Weights.PartOfPeriodFits);
    }
}
