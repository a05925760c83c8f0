namespace GemeenteVanNu.Matching;

/// <summary>Fills the columns of ways, opgave by opgave.</summary>
sealed class WayColumnsBuilder
{
    readonly int[] conceptKeys;
    readonly int[] activityKeys;
    readonly int[] first;
    readonly WayRow[] rows;
    readonly List<int> asks = [];
    readonly List<int> activities = [];
    readonly int[] hours;
    readonly int[] from;
    readonly int[] until;
    readonly ulong[] real;
    readonly ulong[] open;
    readonly ulong[] searchable;
    readonly ulong[] remote;
    readonly ulong[] form;
    int way;

    public WayColumnsBuilder(ReadOnlySpan<Opgave> opgaven)
    {
        var (concepts, acts, ways) = (new SortedSet<int>(), new SortedSet<int>(), 0);
        foreach (var opgave in opgaven)
        {
            ways += Math.Max(1, opgave.Contributions.Length);
            foreach (var contribution in opgave.Contributions)
            {
                concepts.UnionWith(contribution.Asks);
                acts.UnionWith(contribution.Activities);
            }
        }

        (conceptKeys, activityKeys) = ([.. concepts], [.. acts]);
        (first, rows, hours, from, until) = (new int[opgaven.Length + 1], new WayRow[ways + 1], new int[ways], new int[ways], new int[ways]);
        var words = Bits.Words(ways);
        (real, open, searchable, remote, form) = (new ulong[words], new ulong[words], new ulong[words], new ulong[words], new ulong[words * WayColumns.Forms]);
    }

    public void Add(int row, Opgave opgave)
    {
        first[row] = way;
        var hasOpen = opgave.Contributions.Any(contribution => contribution.IsOpen);
        foreach (var contribution in opgave.Contributions)
        {
            AddSets(opgave, contribution, hasOpen);
            AddRow(row, opgave, contribution);
            way++;
        }

        if (opgave.Contributions.IsEmpty)
        {
            Bits.Set(searchable, way);
            rows[way++] = new(row, asks.Count, activities.Count, 0, 0, 0, 0, 0, 0);
        }

        first[row + 1] = way;
    }

    public WayColumns Build()
    {
        rows[way] = new(-1, asks.Count, activities.Count, 0, 0, 0, 0, 0, 0);
        return new()
        {
            First = first,
            Rows = rows,
            Asks = [.. asks],
            Activities = [.. activities],
            ConceptKeys = conceptKeys,
            ActivityKeys = activityKeys,
            Real = real,
            Open = open,
            Searchable = searchable,
            Remote = remote,
            Form = form,
            Hours = BitSlices.Of(hours),
            From = BitSlices.Of(from),
            Until = BitSlices.Of(until),
        };
    }

    void AddSets(Opgave opgave, Contribution contribution, bool hasOpen)
    {
        Bits.Set(real, way);
        Bits.Set(form.AsSpan((int)contribution.Form * real.Length), way);
        if (opgave.IsOpen && contribution.IsOpen)
        {
            Bits.Set(open, way);
        }

        if (contribution.IsOpen || !hasOpen)
        {
            Bits.Set(searchable, way);
        }

        if (contribution.RemotePossible)
        {
            Bits.Set(remote, way);
        }
    }

    void AddRow(int row, Opgave opgave, Contribution contribution)
    {
        var (period, asked) = (opgave.PeriodOf(contribution), contribution.Asks.Distinct().ToList());
        hours[way] = Math.Clamp(contribution.HoursAWeek, 0, ushort.MaxValue);
        from[way] = period.IsUpsideDown ? Days.Latest + 1 : period.FirstNumber;
        until[way] = period.IsUpsideDown ? Days.Earliest - 1 : period.LastNumber;
        rows[way] = new(
            row, asks.Count, activities.Count, (ushort)(period.IsOpen ? 0 : period.FirstNumber), (ushort)period.LastNumber, (ushort)hours[way],
            (ushort)opgave.Contributions.Count(other => other.Id.CompareTo(contribution.Id) < 0), (ushort)Math.Clamp(contribution.People, 0, ushort.MaxValue), (ushort)asked.Count);
        AddSlots(asks, asked.ConvertAll(concept => Array.BinarySearch(conceptKeys, concept)));
        AddSlots(activities, contribution.Activities.Distinct().Select(activity => Array.BinarySearch(activityKeys, activity)));
    }

    static void AddSlots(List<int> slots, IEnumerable<int> places)
    {
        slots.AddRange(places.Select(place => place + 1));
        while (slots.Count % WayColumns.SlotsAtOnce != 0)
        {
            slots.Add(0);
        }
    }
}
