using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GemeenteVanNu.Matching;

/// <summary>The rules: what counts between a person and an opgave. Every method adds the reasons that are true, with their points.</summary>
static class Reasons
{
    public static void AddAboutOpgave(List<Reason> reasons, Person person, Opgave opgave, DateOnly today, bool withEnergy)
    {
        AddTheme(reasons, person, opgave.Theme, today, withEnergy);
        for (var at = 0; at < person.Experiences.Length; at++)
        {
            foreach (var kind in person.Experiences[at].Kinds)
            {
                if (opgave.IsAbout(kind) && !IsSaid(reasons, ReasonKind.KindExperience, kind))
                {
                    var years = person.YearsSince(today, kind, static (experience, asked) => experience.Kinds.Contains(asked));
                    AddExperience(reasons, ReasonKind.KindExperience, kind, years, Weights.RecentKindExperience, Weights.OlderKindExperience);
                }
            }
        }
    }

    /// <param name="reasons">Added to.</param>
    /// <param name="percent">Likeness of the texts, 0–100.</param>
    /// <param name="opgave">The opgave.</param>
    /// <param name="today">The day it is.</param>
    public static void AddAboutText(List<Reason> reasons, int percent, Opgave opgave, DateOnly today)
    {
        Add(reasons, ReasonKind.TextLikeness, 0, percent, Weights.TextLikeness(percent));
        var days = today.DayNumber - opgave.PublishedOn.DayNumber;
        Add(reasons, ReasonKind.Fresh, 0, days, Weights.Freshness(days));
    }

    public static void AddAboutContribution(List<Reason> reasons, Setting setting, Person person, Opgave opgave, Contribution contribution, DateOnly today, bool withEnergy)
    {
        AddExpertise(reasons, setting.Concepts, person, contribution.Asks, today);
        if (withEnergy)
        {
            for (var at = 0; at < contribution.Activities.Length; at++)
            {
                var activity = contribution.Activities[at];
                var value = contribution.Activities.IsFirst(at) ? person.ActivityEnergy.EnergyFor(activity) : 0;
                Add(reasons, value > 0 ? ReasonKind.ActivityGivesEnergy : ReasonKind.ActivityCostsEnergy, activity, value, value * Weights.ActivityEnergyStep);
            }
        }

        AddPlace(reasons, setting.Atlas, person, opgave, contribution);
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
    public static ImmutableArray<PersonReason> ForSearch(Setting setting, Person person, DateOnly today, ImmutableArray<int> concepts, ImmutableArray<int> themes, int? from)
    {
        var reasons = new List<Reason>();
        AddExpertise(reasons, setting.Concepts, person, concepts, today);
        for (var at = 0; at < themes.Length; at++)
        {
            if (themes.IsFirst(at))
            {
                AddTheme(reasons, person, themes[at], today, person.EnergyShared);
            }
        }

        if (from is { } municipality && setting.Atlas.Kilometres(municipality, person.Municipality) is { } kilometres)
        {
            Add(reasons, ReasonKind.Nearby, municipality, kilometres, Weights.Nearness(kilometres));
        }

        return WithoutPoints(reasons);
    }

    /// <summary>The reasons as shown for people: no points, in the order of the kinds.</summary>
    public static ImmutableArray<PersonReason> WithoutPoints(List<Reason> reasons)
    {
        var shown = new PersonReason[reasons.Count];
        for (var at = 0; at < shown.Length; at++)
        {
            shown[at] = new(reasons[at].Kind, reasons[at].Subject, reasons[at].Detail);
        }

        Array.Sort(shown, static (a, b) =>
            a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Subject != b.Subject ? a.Subject.CompareTo(b.Subject) : a.Detail.CompareTo(b.Detail));
        return ImmutableCollectionsMarshal.AsImmutableArray(shown);
    }

    static void AddTheme(List<Reason> reasons, Person person, int theme, DateOnly today, bool withEnergy)
    {
        if (withEnergy)
        {
            var value = person.ThemeEnergy.EnergyFor(theme);
            Add(reasons, value > 0 ? ReasonKind.ThemeGivesEnergy : ReasonKind.ThemeCostsEnergy, theme, value, value * Weights.ThemeEnergyStep);
        }

        var years = person.YearsSince(today, theme, static (experience, asked) => experience.Theme == asked);
        AddExperience(reasons, ReasonKind.ThemeExperience, theme, years, Weights.RecentThemeExperience, Weights.OlderThemeExperience);
    }

    static void AddExpertise(List<Reason> reasons, ConceptTree concepts, Person person, ImmutableArray<int> asked, DateOnly today)
    {
        var (known, distinct) = (0, 0);
        for (var at = 0; at < asked.Length; at++)
        {
            if (asked.IsFirst(at))
            {
                distinct++;
                known += AddConcept(reasons, concepts, person, asked[at]) ? 1 : 0;
                var years = person.YearsSince(today, asked[at], static (experience, concept) => experience.Used.Contains(concept));
                AddExperience(reasons, ReasonKind.UsedExpertise, asked[at], years, Weights.RecentlyUsedExpertise, Weights.OlderUsedExpertise);
            }
        }

        Add(reasons, ReasonKind.EverythingAsked, distinct, 0, known == distinct && distinct > 0 ? Weights.EverythingAsked : 0);
    }

    static bool AddConcept(List<Reason> reasons, ConceptTree concepts, Person person, int asked)
    {
        var level = person.LevelOf(asked);
        if (level > 0)
        {
            Add(reasons, ReasonKind.KnownExpertise, asked, level, Weights.KnownExpertise(level));
            return true;
        }

        if (person.NearestKnown(concepts, asked) is { } near)
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

    static bool IsSaid(List<Reason> reasons, ReasonKind kind, int subject)
    {
        foreach (var reason in reasons)
        {
            if (reason.Kind == kind && reason.Subject == subject)
            {
                return true;
            }
        }

        return false;
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
}
