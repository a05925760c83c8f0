namespace GemeenteVanNu.Matching.Tests;

/// <summary>
/// The rules written a second time, straight from their description and without an eye on speed:
/// what is true about a person and a contribution, and which conditions are not met.
/// </summary>
static class Rules
{
    public static List<Reason> TrueReasons(World world, DateOnly today, Person person, Opgave opgave, Contribution? contribution)
    {
        var reasons = new List<Reason>();
        void Say(bool isTrue, ReasonKind kind, int subject, int detail, int points)
        {
            if (isTrue && points != 0)
            {
                reasons.Add(new(kind, subject, detail, points));
            }
        }

        var theme = person.ThemeEnergy.FirstOrDefault(energy => energy.Subject == opgave.Theme).Value;
        Say(theme > 0, ReasonKind.ThemeGivesEnergy, opgave.Theme, theme, 4 * theme);
        Say(theme < 0, ReasonKind.ThemeCostsEnergy, opgave.Theme, theme, 4 * theme);
        var inTheme = person.Experiences.Where(experience => experience.Theme == opgave.Theme).Select(experience => Years(experience, today)).ToList();
        Say(inTheme.Count > 0, ReasonKind.ThemeExperience, opgave.Theme, inTheme.DefaultIfEmpty().Min(), inTheme.Any(years => years < 5) ? 8 : 4);
        var about = opgave.Concepts.Concat(opgave.Contributions.SelectMany(one => one.Asks)).ToHashSet();
        foreach (var kind in about)
        {
            var sameKind = person.Experiences.Where(experience => experience.Kinds.Contains(kind)).Select(experience => Years(experience, today)).ToList();
            Say(sameKind.Count > 0, ReasonKind.KindExperience, kind, sameKind.DefaultIfEmpty().Min(), sameKind.Any(years => years < 5) ? 6 : 3);
        }

        foreach (var asked in (contribution?.Asks ?? []).ToHashSet())
        {
            var level = person.Knows.Where(known => known.Concept == asked).Select(known => known.Level).DefaultIfEmpty().Max();
            Say(level > 0, ReasonKind.KnownExpertise, asked, level, 8 + (4 * level));
            var near = person.Knows.Where(known => AreFamily(world.Concepts, known.Concept, asked)).Select(known => known.Concept).ToList();
            Say(level == 0 && near.Count > 0, ReasonKind.NearExpertise, asked, near.DefaultIfEmpty().Min(), 5);
            Say(level == 0 && person.WantsToLearn.Contains(asked), ReasonKind.WantsToLearn, asked, 0, 6);
            var used = person.Experiences.Where(experience => experience.Used.Contains(asked)).Select(experience => Years(experience, today)).ToList();
            Say(used.Count > 0, ReasonKind.UsedExpertise, asked, used.DefaultIfEmpty().Min(), used.Any(years => years < 5) ? 6 : 3);
        }

        if (contribution is not null)
        {
            var asks = contribution.Asks.ToHashSet();
            Say(asks.Count > 0 && asks.IsSubsetOf(person.Knows.Select(known => known.Concept)), ReasonKind.EverythingAsked, asks.Count, 0, 10);
            foreach (var activity in contribution.Activities.ToHashSet())
            {
                var value = person.ActivityEnergy.FirstOrDefault(energy => energy.Subject == activity).Value;
                Say(value > 0, ReasonKind.ActivityGivesEnergy, activity, value, 5 * value);
                Say(value < 0, ReasonKind.ActivityCostsEnergy, activity, value, 5 * value);
            }

            Say(contribution.HoursAWeek > 0 && contribution.HoursAWeek <= (person.HoursAWeek ?? -1), ReasonKind.HoursFit, contribution.HoursAWeek, person.HoursAWeek ?? -1, 5);
            var days = SharedDays(person, opgave, contribution);
            var (from, until) = (days.Asked.From ?? DateOnly.MinValue, days.Asked.Until ?? DateOnly.MaxValue);
            var saysBoth = days.First <= days.Last && days.Asked != default && person.Available != default;
            Say(saysBoth && days.First == from && days.Last == until, ReasonKind.WholePeriodFits, days.First.DayNumber, days.Last.DayNumber, 5);
            Say(saysBoth && (days.First != from || days.Last != until), ReasonKind.PartOfPeriodFits, days.First.DayNumber, days.Last.DayNumber, 2);
        }

        var kilometres = world.Atlas.Kilometres(person.Municipality, opgave.Municipality) ?? 9999;
        var near5 = kilometres <= 10 ? 10 : kilometres <= 25 ? 8 : kilometres <= 50 ? 5 : kilometres <= 100 ? 2 : 0;
        var remote = person.RemoteOk && contribution is { RemotePossible: true };
        Say(remote && near5 < 6, ReasonKind.Remote, 0, 0, 6);
        Say(!remote || near5 >= 6, ReasonKind.Nearby, opgave.Municipality, kilometres, near5);
        var percent = world.Terms.LikenessPercent(opgave.Terms, person.Terms);
        Say(true, ReasonKind.TextLikeness, 0, percent, Math.Min(20, (int)Math.Round(percent * 0.4, MidpointRounding.AwayFromZero)));
        var age = today.DayNumber - opgave.PublishedOn.DayNumber;
        Say(age >= 0, ReasonKind.Fresh, 0, age, age <= 7 ? 5 : age <= 30 ? 3 : age <= 90 ? 1 : 0);
        return reasons;
    }

    public static HashSet<ConditionKind> Unmet(World world, Person person, Opgave opgave, Contribution contribution)
    {
        var unmet = new HashSet<ConditionKind>();
        if (person.Accepts != Involvements.None && !person.Accepts.HasFlag(contribution.Form.AsSet()))
        {
            unmet.Add(ConditionKind.Form);
        }

        var days = SharedDays(person, opgave, contribution);
        if (days.First > days.Last)
        {
            unmet.Add(ConditionKind.Period);
        }

        if (person.HoursAWeek is { } hours && hours < contribution.HoursAWeek)
        {
            unmet.Add(ConditionKind.Hours);
        }

        var kilometres = world.Atlas.Kilometres(person.Municipality, opgave.Municipality) ?? int.MaxValue;
        if (kilometres > (person.MaxDistanceKm ?? int.MaxValue) && !(person.RemoteOk && contribution.RemotePossible))
        {
            unmet.Add(ConditionKind.Distance);
        }

        return unmet;
    }

    public static Coverage CoverageOf(World world, Person person, IEnumerable<int> asked)
    {
        var asks = asked.ToHashSet();
        var share = asks.Count == 0 ? 1 : (double)asks.Count(concept => person.Knows.Any(known => known.Concept == concept)) / asks.Count;
        var near = asks.Any(concept => person.Knows.Any(known => AreFamily(world.Concepts, known.Concept, concept))
            || person.WantsToLearn.Contains(concept) || person.Experiences.Any(experience => experience.Used.Contains(concept)));
        return share == 1 ? Coverage.All : share > 0.5 ? Coverage.Most : share > 0 ? Coverage.Some : near ? Coverage.Near : Coverage.None;
    }

    /// <summary>True when a word is answered by a record with these terms and concepts.</summary>
    public static bool Answers(World world, QueryWord word, TermVector terms, IEnumerable<int> concepts) =>
        word.Terms.Any(term => terms.Terms.Contains(term))
        || word.Concepts.Any(meant => concepts.Any(concept => Ancestry(world.Concepts, concept).Contains(meant)));

    static IEnumerable<int> Ancestry(ConceptTree tree, int concept)
    {
        for (int? current = concept; current is { } one; current = tree.Broader(one))
        {
            yield return one;
        }
    }

    static bool AreFamily(ConceptTree tree, int a, int b) =>
        a != b && (tree.Broader(a) == b || tree.Broader(b) == a || (tree.Broader(a) is { } parent && tree.Broader(b) == parent));

    static (Period Asked, DateOnly First, DateOnly Last) SharedDays(Person person, Opgave opgave, Contribution contribution)
    {
        var asked = contribution.Period == default ? opgave.Period : contribution.Period;
        var firsts = new[] { asked.From, person.Available.From }.Select(day => day ?? DateOnly.MinValue);
        var lasts = new[] { asked.Until, person.Available.Until }.Select(day => day ?? DateOnly.MaxValue);
        return (asked, firsts.Max(), lasts.Min());
    }

    static int Years(Experience experience, DateOnly today)
    {
        var years = 0;
        while (experience.Ended is { } ended && ended.AddYears(years + 1) <= today)
        {
            years++;
        }

        return years;
    }
}
