using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>The rules: what counts between a person and an opgave. Every method adds the reasons that are true, with their points.</summary>
static class Reasons
{
    public static void AddAboutOpgave(List<Reason> reasons, Person person, Opgave opgave, DateOnly today, bool withEnergy)
    {
        AddTheme(reasons, person, opgave.Theme, today, withEnergy);
        foreach (var kind in person.Experiences.SelectMany(experience => experience.Kinds).Distinct())
        {
            if (opgave.IsAbout(kind))
            {
                var years = YearsSince(person, today, experience => experience.Kinds.Contains(kind));
                AddExperience(reasons, ReasonKind.KindExperience, kind, years, Weights.RecentKindExperience, Weights.OlderKindExperience);
            }
        }
    }

    public static void AddAboutText(List<Reason> reasons, World world, Person person, Opgave opgave, DateOnly today)
    {
        var percent = world.Terms.LikenessPercent(person.Terms, opgave.Terms);
        Add(reasons, ReasonKind.TextLikeness, 0, percent, Weights.TextLikeness(percent));
        var days = today.DayNumber - opgave.PublishedOn.DayNumber;
        Add(reasons, ReasonKind.Fresh, 0, days, Weights.Freshness(days));
    }

    public static void AddAboutContribution(List<Reason> reasons, World world, Person person, Opgave opgave, Contribution contribution, DateOnly today, bool withEnergy)
    {
        AddExpertise(reasons, world.Concepts, person, contribution.Asks, today);
        if (withEnergy)
        {
            foreach (var activity in contribution.Activities.Distinct())
            {
                var value = EnergyFor(person.ActivityEnergy, activity);
                Add(reasons, value > 0 ? ReasonKind.ActivityGivesEnergy : ReasonKind.ActivityCostsEnergy, activity, value, value * Weights.ActivityEnergyStep);
            }
        }

        AddPlace(reasons, world.Atlas, person, opgave, contribution);
        AddTime(reasons, person, opgave, contribution);
    }

    public static void AddPlace(List<Reason> reasons, Atlas atlas, Person person, Opgave opgave, Contribution? contribution)
    {
        var kilometres = atlas.Kilometres(person.Municipality, opgave.Municipality);
        var near = Weights.Nearness(kilometres);
        var isRemote = person.RemoteOk && contribution is { RemotePossible: true };
        if (isRemote && near < Weights.Remote)
        {
            Add(reasons, ReasonKind.Remote, 0, 0, Weights.Remote);
        }
        else
        {
            Add(reasons, ReasonKind.Nearby, opgave.Municipality, kilometres ?? 0, near);
        }
    }

    /// <summary>What is true about a person for a free search: expertise, shared energy and experience for the themes, distance.</summary>
    public static ImmutableArray<PersonReason> ForSearch(World world, Person person, DateOnly today, ImmutableArray<int> concepts, ImmutableArray<int> themes, int? from)
    {
        var reasons = new List<Reason>();
        AddExpertise(reasons, world.Concepts, person, concepts, today);
        foreach (var theme in themes.Distinct())
        {
            AddTheme(reasons, person, theme, today, person.EnergyShared);
        }

        if (from is { } municipality && world.Atlas.Kilometres(municipality, person.Municipality) is { } kilometres)
        {
            Add(reasons, ReasonKind.Nearby, municipality, kilometres, Weights.Nearness(kilometres));
        }

        return WithoutPoints(reasons);
    }

    /// <summary>The reasons as shown for people: no points, in the order of the kinds.</summary>
    public static ImmutableArray<PersonReason> WithoutPoints(List<Reason> reasons) =>
    [
        .. reasons.Select(reason => new PersonReason(reason.Kind, reason.Subject, reason.Detail))
            .OrderBy(reason => reason.Kind).ThenBy(reason => reason.Subject).ThenBy(reason => reason.Detail),
    ];

    /// <summary>The group a person belongs to for the concepts asked.</summary>
    public static Coverage CoverageOf(ConceptTree concepts, Person person, ImmutableArray<int> asked)
    {
        var (known, distinct) = (0, 0);
        for (var at = 0; at < asked.Length; at++)
        {
            if (IsFirst(asked, at))
            {
                distinct++;
                known += LevelOf(person, asked[at]) > 0 ? 1 : 0;
            }
        }

        return known == distinct ? Coverage.All
            : 2 * known > distinct ? Coverage.Most
            : known > 0 ? Coverage.Some
            : IsNearAny(concepts, person, asked) ? Coverage.Near : Coverage.None;
    }

    /// <summary>Shared energy for activities and a theme, −2…+2 each, added up. Not shared is zero.</summary>
    public static int SharedEnergy(Person person, ImmutableArray<int> activities, ImmutableArray<int> themes)
    {
        var sum = 0;
        if (person.EnergyShared)
        {
            sum += activities.Distinct().Sum(activity => EnergyFor(person.ActivityEnergy, activity));
            sum += themes.Distinct().Sum(theme => EnergyFor(person.ThemeEnergy, theme));
        }

        return sum;
    }

    static void AddTheme(List<Reason> reasons, Person person, int theme, DateOnly today, bool withEnergy)
    {
        if (withEnergy)
        {
            var value = EnergyFor(person.ThemeEnergy, theme);
            Add(reasons, value > 0 ? ReasonKind.ThemeGivesEnergy : ReasonKind.ThemeCostsEnergy, theme, value, value * Weights.ThemeEnergyStep);
        }

        var years = YearsSince(person, today, experience => experience.Theme == theme);
        AddExperience(reasons, ReasonKind.ThemeExperience, theme, years, Weights.RecentThemeExperience, Weights.OlderThemeExperience);
    }

    static void AddExpertise(List<Reason> reasons, ConceptTree concepts, Person person, ImmutableArray<int> asked, DateOnly today)
    {
        var (known, distinct) = (0, 0);
        for (var at = 0; at < asked.Length; at++)
        {
            if (IsFirst(asked, at))
            {
                distinct++;
                known += AddConcept(reasons, concepts, person, asked[at]) ? 1 : 0;
                var years = YearsSince(person, today, experience => experience.Used.Contains(asked[at]));
                AddExperience(reasons, ReasonKind.UsedExpertise, asked[at], years, Weights.RecentlyUsedExpertise, Weights.OlderUsedExpertise);
            }
        }

        Add(reasons, ReasonKind.EverythingAsked, distinct, 0, known == distinct && distinct > 0 ? Weights.EverythingAsked : 0);
    }

    static bool AddConcept(List<Reason> reasons, ConceptTree concepts, Person person, int asked)
    {
        var level = LevelOf(person, asked);
        if (level > 0)
        {
            Add(reasons, ReasonKind.KnownExpertise, asked, level, Weights.KnownExpertise(level));
            return true;
        }

        if (NearestKnown(concepts, person, asked) is { } near)
        {
            Add(reasons, ReasonKind.NearExpertise, asked, near, Weights.NearExpertise);
        }

        Add(reasons, ReasonKind.WantsToLearn, asked, 0, person.WantsToLearn.Contains(asked) ? Weights.WantsToLearn : 0);
        return false;
    }

    static void AddTime(List<Reason> reasons, Person person, Opgave opgave, Contribution contribution)
    {
        if (contribution.HoursAWeek > 0 && person.HoursAWeek >= contribution.HoursAWeek)
        {
            Add(reasons, ReasonKind.HoursFit, contribution.HoursAWeek, person.HoursAWeek.Value, Weights.HoursFit);
        }

        var (asked, available) = (opgave.PeriodOf(contribution), person.Available);
        if (asked.IsOpen || available.IsOpen || !available.Overlaps(asked))
        {
            return;
        }

        var isWhole = available.Covers(asked);
        var (first, last) = (Math.Max(asked.First.DayNumber, available.First.DayNumber), Math.Min(asked.Last.DayNumber, available.Last.DayNumber));
        Add(reasons, isWhole ? ReasonKind.WholePeriodFits : ReasonKind.PartOfPeriodFits, first, last, isWhole ? Weights.WholePeriodFits : Weights.PartOfPeriodFits);
    }

    static void AddExperience(List<Reason> reasons, ReasonKind kind, int subject, int? years, int recent, int older)
    {
        if (years is { } since)
        {
            Add(reasons, kind, subject, since, since <= Weights.RecentYears ? recent : older);
        }
    }

    static void Add(List<Reason> reasons, ReasonKind kind, int subject, int detail, int points)
    {
        if (points != 0)
        {
            reasons.Add(new(kind, subject, detail, points));
        }
    }

    static int? YearsSince(Person person, DateOnly today, Func<Experience, bool> isMeant)
    {
        int? least = null;
        foreach (var experience in person.Experiences)
        {
            if (isMeant(experience))
            {
                least = Math.Min(least ?? int.MaxValue, WholeYears(experience.Ended ?? today, today));
            }
        }

        return least;
    }

    static int WholeYears(DateOnly from, DateOnly until)
    {
        var years = until.Year - from.Year;
        return years <= 0 ? 0 : from.AddYears(years) > until ? years - 1 : years;
    }

    static int LevelOf(Person person, int concept)
    {
        var level = 0;
        foreach (var known in person.Knows)
        {
            level = known.Concept == concept ? Math.Max(level, Math.Clamp(known.Level, 1, 3)) : level;
        }

        return level;
    }

    // The lowest id, so that the reason does not depend on the order in which a profile was filled.
    static int? NearestKnown(ConceptTree concepts, Person person, int asked)
    {
        int? nearest = null;
        foreach (var known in person.Knows)
        {
            if ((nearest is null || known.Concept < nearest) && concepts.AreNear(asked, known.Concept))
            {
                nearest = known.Concept;
            }
        }

        return nearest;
    }

    static bool IsNearAny(ConceptTree concepts, Person person, ImmutableArray<int> asked)
    {
        foreach (var concept in asked)
        {
            if (NearestKnown(concepts, person, concept) is not null
                || person.WantsToLearn.Contains(concept)
                || person.Experiences.Any(experience => experience.Used.Contains(concept)))
            {
                return true;
            }
        }

        return false;
    }

    static int EnergyFor(ImmutableArray<Energy> energies, int subject)
    {
        foreach (var energy in energies)
        {
            if (energy.Subject == subject)
            {
                return Math.Clamp(energy.Value, -2, 2);
            }
        }

        return 0;
    }

    static bool IsFirst(ImmutableArray<int> values, int at) => values.IndexOf(values[at]) == at;
}
