using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>A change that could be made.</summary>
/// <param name="Change">The change.</param>
/// <param name="Drops">Conditions it takes away.</param>
/// <param name="IsPartial">True when it does not take the condition away altogether: <see cref="Change.To"/> says how far.</param>
/// <param name="OnlyInPairs">Not offered alone, because finer changes of its kind are.</param>
sealed record Loosening(Change Change, ulong Drops, bool IsPartial = false, bool OnlyInPairs = false)
{
    /// <summary>What an owner could change about a contribution so that more people fit.</summary>
    public static List<Loosening> OfContribution(Contribution contribution)
    {
        var (distance, hours, form) = (Conditions.Bit(ConditionKind.Distance), Conditions.Bit(ConditionKind.Hours), Conditions.Bit(ConditionKind.Form));
        return
        [
            new(new(ChangeKind.Remote, 1), distance, IsPartial: true),
            new(new(ChangeKind.Distance), distance),
            .. LesserHours.Where(step => step < contribution.HoursAWeek).Select(step => new Loosening(new(ChangeKind.Hours, step), hours, IsPartial: true)),
            new(new(ChangeKind.Hours), hours),
            new(new(ChangeKind.Period), Conditions.Bit(ConditionKind.Period)),
            .. EachForm.Select(other => new Loosening(new(ChangeKind.Form, (int)other), form, IsPartial: true)),
            new(new(ChangeKind.Form), form, OnlyInPairs: true),
            new(new(ChangeKind.Expertise), Conditions.Bit(ConditionKind.Expertise)),
        ];
    }

    /// <summary>What a professional could change so that more opgaven fit.</summary>
    public static List<Loosening> OfPerson(Person person)
    {
        var (distance, hours, form) = (Conditions.Bit(ConditionKind.Distance), Conditions.Bit(ConditionKind.Hours), Conditions.Bit(ConditionKind.Form));
        return
        [
            new(new(ChangeKind.ShowHidden), Conditions.Bit(ConditionKind.Hidden)),
            new(new(ChangeKind.Remote, 1), distance, IsPartial: true),
            .. Distances.Where(step => step > person.MaxDistanceKm).Select(step => new Loosening(new(ChangeKind.Distance, step), distance, IsPartial: true)),
            new(new(ChangeKind.Distance), distance),
            .. GreaterHours.Where(step => step > person.HoursAWeek).Select(step => new Loosening(new(ChangeKind.Hours, step), hours, IsPartial: true)),
            new(new(ChangeKind.Hours), hours),
            new(new(ChangeKind.Period), Conditions.Bit(ConditionKind.Period)),
            .. EachForm.Select(other => new Loosening(new(ChangeKind.Form, (int)other), form, IsPartial: true)),
            new(new(ChangeKind.Form), form, OnlyInPairs: true),
        ];
    }

    /// <summary>What can be left out of a free search over opgaven.</summary>
    public static List<Loosening> OfSearch(OpgaveSearch search) =>
    [
        new(new(ChangeKind.Remote), Conditions.Bit(ConditionKind.Remote)),
        new(new(ChangeKind.Hours), Conditions.Bit(ConditionKind.Hours)),
        new(new(ChangeKind.Form), Conditions.Bit(ConditionKind.Form)),
        new(new(ChangeKind.Municipality), Conditions.Bit(ConditionKind.Municipality)),
        new(new(ChangeKind.Province), Conditions.Bit(ConditionKind.Province)),
        new(new(ChangeKind.Status), Conditions.Bit(ConditionKind.Status)),
        new(new(ChangeKind.Theme), Conditions.Bit(ConditionKind.Theme)),
        .. OfWords(search.Words),
    ];

    /// <summary>What can be left out of a free search over people.</summary>
    public static List<Loosening> OfSearch(PeopleSearch search) =>
    [
        new(new(ChangeKind.Municipality), Conditions.Bit(ConditionKind.Municipality)),
        new(new(ChangeKind.Province), Conditions.Bit(ConditionKind.Province)),
        new(new(ChangeKind.Theme), Conditions.Bit(ConditionKind.Theme)),
        .. OfWords(search.Words),
        new(new(ChangeKind.Expertise), Conditions.Bit(ConditionKind.Expertise)),
    ];

    static readonly ImmutableArray<Involvement> EachForm = [.. Enum.GetValues<Involvement>()];
    static readonly ImmutableArray<int> LesserHours = [36, 32, 28, 24, 20, 16, 12, 8, 4, 2, 1];
    static readonly ImmutableArray<int> GreaterHours = [1, 2, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40];
    static readonly ImmutableArray<int> Distances = [10, 25, 50, 75, 100, 150, 200, 300];

    static IEnumerable<Loosening> OfWords(ImmutableArray<QueryWord> words) =>
        words.Select((_, word) => new Loosening(new(ChangeKind.Word, word), Conditions.WordBit(word)));
}

/// <summary>How many items there would be without some conditions.</summary>
/// <param name="drops">Conditions that are taken away.</param>
/// <param name="partial">When one of them is not taken away altogether: how far it is changed.</param>
delegate int CountWithout(ulong drops, Change? partial);

/// <summary>Finds what to change when nothing meets all conditions: one change, else two together, else a last resort.</summary>
static class Relaxing
{
    /// <param name="loosenings">Changes, smallest first.</param>
    /// <param name="count">Counts what a change gives.</param>
    /// <param name="lastResorts">What is left when no one or two changes help; the first with a count above zero is taken.</param>
    public static ImmutableArray<Relaxation> Find(List<Loosening> loosenings, CountWithout count, params ReadOnlySpan<Relaxation> lastResorts)
    {
        var found = Singles(loosenings, count);
        if (found.IsEmpty)
        {
            found = Pairs(loosenings, count);
        }

        foreach (var lastResort in lastResorts)
        {
            if (found.IsEmpty && lastResort.Count > 0)
            {
                found = [lastResort];
            }
        }

        return found;
    }

    static ImmutableArray<Relaxation> Singles(List<Loosening> loosenings, CountWithout count)
    {
        var found = ImmutableArray.CreateBuilder<Relaxation>();
        ChangeKind? climbed = null;
        foreach (var loosening in loosenings)
        {
            // Distance and hours go up in steps: the first step that gives something is enough.
            var items = loosening.OnlyInPairs || loosening.Change.Kind == climbed ? 0 : count(loosening.Drops, loosening.IsPartial ? loosening.Change : null);
            if (items > 0)
            {
                found.Add(new([loosening.Change], items));
                climbed = loosening.Change.Kind is ChangeKind.Distance or ChangeKind.Hours ? loosening.Change.Kind : climbed;
            }
        }

        return found.ToImmutable();
    }

    static ImmutableArray<Relaxation> Pairs(List<Loosening> loosenings, CountWithout count)
    {
        var found = ImmutableArray.CreateBuilder<Relaxation>();
        var whole = loosenings.Where(loosening => !loosening.IsPartial).ToList();
        for (var first = 0; first < whole.Count; first++)
        {
            for (var second = first + 1; second < whole.Count; second++)
            {
                var items = count(whole[first].Drops | whole[second].Drops, null);
                if (items > 0)
                {
                    found.Add(new([whole[first].Change, whole[second].Change], items));
                }
            }
        }

        return found.ToImmutable();
    }
}
