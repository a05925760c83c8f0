using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>What a profile says about one thing.</summary>
static class Profiles
{
    /// <summary>The group a person belongs to for the concepts asked.</summary>
    public static Coverage CoverageOf(this Person person, ConceptTree concepts, ImmutableArray<int> asked)
    {
        var (known, distinct) = (0, 0);
        for (var at = 0; at < asked.Length; at++)
        {
            if (asked.IsFirst(at))
            {
                distinct++;
                known += person.LevelOf(asked[at]) > 0 ? 1 : 0;
            }
        }

        return known == distinct ? Coverage.All
            : 2 * known > distinct ? Coverage.Most
            : known > 0 ? Coverage.Some
            : person.IsNearAny(concepts, asked) ? Coverage.Near : Coverage.None;
    }

    /// <summary>Whole years since the last experience that is meant; <c>null</c> when there is none.</summary>
    public static int? YearsSince(this Person person, DateOnly today, int subject, Func<Experience, int, bool> isMeant)
    {
        int? least = null;
        foreach (var experience in person.Experiences)
        {
            if (isMeant(experience, subject))
            {
                least = Math.Min(least ?? int.MaxValue, WholeYears(experience.Ended ?? today, today));
            }
        }

        return least;
    }

    /// <summary>Everything that experience says of a kind, each once, with the whole years since the last time.</summary>
    public static List<(int Subject, int Years)> YearsSinceEach(this Person person, DateOnly today, Func<Experience, ImmutableArray<int>> subjects)
    {
        var each = new List<(int Subject, int Years)>();
        foreach (var experience in person.Experiences)
        {
            var years = WholeYears(experience.Ended ?? today, today);
            foreach (var subject in subjects(experience))
            {
                var at = each.FindIndex(one => one.Subject == subject);
                if (at < 0)
                {
                    each.Add((subject, years));
                }
                else if (years < each[at].Years)
                {
                    each[at] = (subject, years);
                }
            }
        }

        return each;
    }

    static int WholeYears(DateOnly from, DateOnly until)
    {
        var years = until.Year - from.Year;
        return years <= 0 ? 0 : from.AddYears(years) > until ? years - 1 : years;
    }

    public static int LevelOf(this Person person, int concept)
    {
        var level = 0;
        foreach (var known in person.Knows)
        {
            level = known.Concept == concept ? Math.Max(level, Math.Clamp(known.Level, 1, 3)) : level;
        }

        return level;
    }

    // The lowest id, so that the reason does not depend on the order in which a profile was filled.
    public static int? NearestKnown(this Person person, ConceptTree concepts, int asked)
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

    static bool IsNearAny(this Person person, ConceptTree concepts, ImmutableArray<int> asked)
    {
        foreach (var concept in asked)
        {
            if (person.NearestKnown(concepts, concept) is not null
                || person.WantsToLearn.Contains(concept)
                || person.Experiences.Any(experience => experience.Used.Contains(concept)))
            {
                return true;
            }
        }

        return false;
    }

    public static int EnergyFor(this ImmutableArray<Energy> energies, int subject)
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

    public static bool IsFirst(this ImmutableArray<int> values, int at) => values.IndexOf(values[at]) == at;
}
