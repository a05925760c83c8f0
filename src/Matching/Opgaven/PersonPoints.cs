namespace GemeenteVanNu.Matching;

/// <summary>
/// The score of one person for every way of a segment, apart from the texts: tables of points by concept, activity and theme, made once a question,
/// so that a way costs a few additions. The definition is <see cref="Reasons"/>. Dispose it.
/// </summary>
readonly ref struct PersonPoints
{
    // A known concept counts one above this bit, so that one addition adds its points and counts it.
    const int KnownShift = 20;
    const int NearMark = 1 << 19;

    readonly OpgavenSegment opgaven;
    readonly Person person;
    readonly ScratchTable<int> concepts;
    readonly ScratchTable<int> activities;
    readonly ScratchTable<int> themes;
    readonly ScratchTable<short> kinds;
    readonly byte[] freshness;
    readonly WayRow[] ways;
    readonly int[] asks;
    readonly int[] acts;
    readonly int[] themeOf;
    readonly int hours;
    readonly int firstDay;
    readonly int lastDay;
    readonly bool saysPeriod;

    public PersonPoints(OpgavenSegment opgaven, Person person, ConceptTree tree, DateOnly today)
    {
        (this.opgaven, this.person) = (opgaven, person);
        (ways, asks, acts, themeOf) = (opgaven.Ways.Rows, opgaven.Ways.Asks, opgaven.Ways.Activities, opgaven.Columns.Theme);
        concepts = new(opgaven.Ways.ConceptKeys.Length + 1);
        activities = new(opgaven.Ways.ActivityKeys.Length + 1);
        themes = new(opgaven.Columns.Themes.Keys.Length);
        kinds = new(opgaven.Count);
        freshness = opgaven.Today(today).Freshness;
        hours = person.HoursAWeek ?? -1;
        (firstDay, lastDay) = (person.Available.FirstNumber, person.Available.LastNumber);
        saysPeriod = !person.Available.IsOpen && !person.Available.IsUpsideDown;
        FillConcepts(tree, today);
        FillEnergy();
        FillExperience(today);
    }

    public void Dispose()
    {
        concepts.Dispose();
        activities.Dispose();
        themes.Dispose();
        kinds.Dispose();
    }

    /// <summary>Points for the opgave itself: theme, kind and freshness.</summary>
    public int OfOpgave(int row) => themes.Values[themeOf[row]] + kinds.Values[row] + freshness[row];

    /// <summary>Points for one contribution, without the place.</summary>
    public int OfWay(int way)
    {
        ref readonly var row = ref ways[way];
        ref readonly var next = ref ways[way + 1];
        var sum = Sum(concepts.Values, asks, row.FirstAsk, next.FirstAsk);
        var points = (sum & ((1 << KnownShift) - 1)) + Sum(activities.Values, acts, row.FirstActivity, next.FirstActivity);
        points += row.Asked > 0 && sum >> KnownShift == row.Asked ? Weights.EverythingAsked : 0;
        return points + (row.Hours > 0 && hours >= row.Hours ? Weights.HoursFit : 0) + (saysPeriod ? OfPeriod(row) : 0);
    }

    /// <summary>Points for nearness or for working at a distance, whichever is more.</summary>
    public static int OfPlace(int near, bool isRemote) => isRemote ? Math.Max(near, Weights.Remote) : near;

    static int Sum(ReadOnlySpan<int> table, int[] slots, int from, int until)
    {
        var sum = 0;
        for (var at = from; at < until; at += WayColumns.SlotsAtOnce)
        {
            sum += table[slots[at]] + table[slots[at + 1]] + table[slots[at + 2]] + table[slots[at + 3]];
        }

        return sum;
    }

    int OfPeriod(in WayRow row)
    {
        if (row.FirstDay == 0 || row.FirstDay > row.LastDay || row.FirstDay > lastDay || firstDay > row.LastDay)
        {
            return 0;
        }

        return firstDay <= row.FirstDay && row.LastDay <= lastDay ? Weights.WholePeriodFits : Weights.PartOfPeriodFits;
    }

    void FillConcepts(ConceptTree tree, DateOnly today)
    {
        foreach (var known in person.Knows)
        {
            if (Place(known.Concept) is > 0 and var at && concepts.Values[at] == 0)
            {
                concepts.Values[at] = (1 << KnownShift) + Weights.KnownExpertise(person.LevelOf(known.Concept));
            }
        }

        foreach (var known in person.Knows)
        {
            MarkNear(tree.Broader(known.Concept));
            MarkNear(tree.Narrower(known.Concept));
            MarkNear(tree.Broader(known.Concept) is { } parent ? tree.Narrower(parent) : []);
        }

        foreach (ref var points in concepts.Values)
        {
            points = (points & NearMark) != 0 ? Weights.NearExpertise : points;
        }

        for (var at = 0; at < person.WantsToLearn.Length; at++)
        {
            if (person.WantsToLearn.IsFirst(at) && Place(person.WantsToLearn[at]) is > 0 and var place && concepts.Values[place] >> KnownShift == 0)
            {
                concepts.Values[place] += Weights.WantsToLearn;
            }
        }

        foreach (var (concept, years) in person.YearsSinceEach(today, experience => experience.Used))
        {
            if (Place(concept) is > 0 and var place)
            {
                concepts.Values[place] += years <= Weights.RecentYears ? Weights.RecentlyUsedExpertise : Weights.OlderUsedExpertise;
            }
        }
    }

    // Place 0 is for empty slots.
    int Place(int concept) => Array.BinarySearch(opgaven.Ways.ConceptKeys, concept) + 1;

    void MarkNear(int? concept)
    {
        if (concept is { } near)
        {
            MarkNear([near]);
        }
    }

    void MarkNear(ReadOnlySpan<int> near)
    {
        foreach (var concept in near)
        {
            if (Place(concept) is > 0 and var at && concepts.Values[at] >> KnownShift == 0)
            {
                concepts.Values[at] = NearMark;
            }
        }
    }

    void FillEnergy()
    {
        foreach (var energy in person.ActivityEnergy)
        {
            if (Array.BinarySearch(opgaven.Ways.ActivityKeys, energy.Subject) is >= 0 and var at)
            {
                activities.Values[at + 1] = person.ActivityEnergy.EnergyFor(energy.Subject) * Weights.ActivityEnergyStep;
            }
        }

        foreach (var energy in person.ThemeEnergy)
        {
            if (opgaven.Columns.Themes.Keys.BinarySearch(energy.Subject) is >= 0 and var at)
            {
                themes.Values[at] = person.ThemeEnergy.EnergyFor(energy.Subject) * Weights.ThemeEnergyStep;
            }
        }
    }

    void FillExperience(DateOnly today)
    {
        foreach (var (theme, years) in person.YearsSinceEach(today, experience => experience.Theme is { } said ? [said] : []))
        {
            if (opgaven.Columns.Themes.Keys.BinarySearch(theme) is >= 0 and var at)
            {
                themes.Values[at] += years <= Weights.RecentYears ? Weights.RecentThemeExperience : Weights.OlderThemeExperience;
            }
        }

        foreach (var (kind, years) in person.YearsSinceEach(today, experience => experience.Kinds))
        {
            var points = (short)(years <= Weights.RecentYears ? Weights.RecentKindExperience : Weights.OlderKindExperience);
            opgaven.Columns.About.Rows(kind, out var list, out var bitmap);
            foreach (var row in list)
            {
                kinds.Values[row] += points;
            }

            for (var word = 0; word < bitmap.Length; word++)
            {
                for (var rest = bitmap[word]; rest != 0;)
                {
                    kinds.Values[Bits.Next(ref rest, word)] += points;
                }
            }
        }
    }
}
