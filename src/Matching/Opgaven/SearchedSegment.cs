namespace GemeenteVanNu.Matching;

/// <summary>A segment as a free search sees it: filters on the opgave and words as sets of opgaven, filters on form, hours and distance as sets of ways.</summary>
sealed class SearchedSegment
{
    readonly World world;
    readonly OpgaveSearch search;
    readonly ConditionSets rows;
    readonly ConditionSets ways;

    public SearchedSegment(World world, Part<OpgavenSegment> part, DateOnly today, OpgaveSearch search)
    {
        (this.world, this.search, Opgaven) = (world, search, part.Segment);
        var candidates = (ulong[])part.Alive.Clone();
        Bits.And(candidates, Opgaven.Today(today).Findable);
        (rows, ways) = (new(candidates), new((ulong[])Opgaven.Ways.Searchable.Clone()));
        AddFilters();
        AddWayFilters();
        for (var word = 0; word < search.Words.Length; word++)
        {
            WordRows.AddAnswering(rows.Add(Conditions.WordBit(word)), Opgaven, world.Numbers, search.Words[word]);
        }
    }

    public OpgavenSegment Opgaven { get; }

    public ReadOnlySpan<ulong> Candidates => rows.Candidates;

    /// <summary>The opgaven that meet everything but the conditions dropped.</summary>
    public ulong[] Meeting(ulong dropped)
    {
        var meeting = rows.Meeting(dropped);
        if (ways.Count > 0)
        {
            Bits.And(meeting, OpgavenOf(ways.Meeting(dropped)));
        }

        return meeting;
    }

    /// <summary>The conditions an opgave fails by its best way.</summary>
    public ulong FailsOf(int row)
    {
        var (own, fewest) = (rows.FailsOf(row), ulong.MaxValue);
        for (var way = Opgaven.Ways.First[row]; way < Opgaven.Ways.First[row + 1]; way++)
        {
            if (Bits.Has(ways.Candidates, way))
            {
                var all = own | ways.FailsOf(way);
                fewest = (Conditions.Number(all), all).CompareTo((Conditions.Number(fewest), fewest)) < 0 ? all : fewest;
            }
        }

        return fewest;
    }

    /// <summary>The candidates by how many conditions they fail by their best way: the place in the list is the number.</summary>
    public ulong[][] ByFails()
    {
        if (ways.Count == 0)
        {
            return rows.ByFails();
        }

        var byFails = new ulong[rows.Count + ways.Count + 1][];
        for (var number = 0; number < byFails.Length; number++)
        {
            byFails[number] = new ulong[Opgaven.Words];
        }

        for (var word = 0; word < Opgaven.Words; word++)
        {
            for (var rest = Candidates[word]; rest != 0;)
            {
                var row = Bits.Next(ref rest, word);
                Bits.Set(byFails[Conditions.Number(FailsOf(row))], row);
            }
        }

        return byFails;
    }

    /// <summary>Points of the answers to the words for some rows; other rows have 0.</summary>
    public void AddRelevance(Span<int> relevance, ReadOnlySpan<ulong> asked)
    {
        foreach (var word in search.Words)
        {
            WordRows.AddRelevance(relevance, asked, Opgaven, world.Numbers, word);
        }
    }

    /// <summary>Adds what every facet counts: over the opgaven that meet every condition but its own.</summary>
    public void CountFacets(OpgaveFacetCounter counter)
    {
        var all = Meeting(0);
        counter.Themes.AddKeys(Opgaven.Columns.Themes, Without(ConditionKind.Theme, all));
        counter.Provinces.AddProvinces(Opgaven.Blocks, Without(ConditionKind.Province, all), world.Atlas);
        counter.Municipalities.AddMunicipalities(Opgaven.Blocks, Without(ConditionKind.Municipality, all));
        var anyStatus = Without(ConditionKind.Status, all);
        for (var status = OpgaveStatus.Published; status <= OpgaveStatus.Completed; status++)
        {
            counter.Statuses.Add((int)status, Bits.CountBoth(Opgaven.Columns.OfStatus(status), anyStatus));
        }

        if (ways.Count == 0)
        {
            Opgaven.Facets.Count(all, counter);
        }
        else
        {
            CountWays(counter);
        }
    }

    void CountWays(OpgaveFacetCounter counter)
    {
        var (meeting, columns) = (rows.Meeting(0), Opgaven.Ways);
        var (anyForm, anyHours, anyPlace) = (ways.Meeting(Bit(ConditionKind.Form)), ways.Meeting(Bit(ConditionKind.Hours)), ways.Meeting(Bit(ConditionKind.Remote)));
        for (var form = Involvement.Sparring; form <= Involvement.DoingTogether; form++)
        {
            counter.Forms.Add((int)form, CountBoth(meeting, anyForm, columns.OfForm(form)));
        }

        for (var range = 0; range < HoursRange.Facets.Length; range++)
        {
            counter.Hours.Add(range, CountBoth(meeting, anyHours, columns.WithHours(HoursRange.Facets[range])));
        }

        counter.Remote.Add(1, CountBoth(meeting, anyPlace, columns.Remote));
    }

    int CountBoth(ReadOnlySpan<ulong> opgaven, ReadOnlySpan<ulong> some, ReadOnlySpan<ulong> others)
    {
        using var both = new Scratch(some.Length);
        some.CopyTo(both.Rows);
        Bits.And(both.Rows, others);
        return Bits.CountBoth(OpgavenOf(both.Rows), opgaven);
    }

    ulong[] OpgavenOf(ReadOnlySpan<ulong> some)
    {
        var opgaven = new ulong[Opgaven.Words];
        Opgaven.Ways.AddOpgaven(opgaven, some);
        return opgaven;
    }

    // Most searches have no filter on this facet; then leaving it out changes nothing.
    ulong[] Without(ConditionKind own, ulong[] all) => rows.Has(Bit(own)) ? Meeting(Bit(own)) : all;

    void AddFilters()
    {
        if (!search.Themes.IsEmpty)
        {
            var themes = rows.Add(Bit(ConditionKind.Theme));
            foreach (var theme in search.Themes)
            {
                Opgaven.Columns.Themes.AddTo(themes, theme);
            }
        }

        rows.AddPlaces(Opgaven.Blocks, world.Atlas, search.Municipalities, search.Provinces);
        if (!search.Statuses.IsEmpty)
        {
            var statuses = rows.Add(Bit(ConditionKind.Status));
            foreach (var status in search.Statuses)
            {
                Bits.Or(statuses, Opgaven.Columns.OfStatus(status));
            }
        }
    }

    void AddWayFilters()
    {
        if (search.Forms != Involvements.None)
        {
            var forms = ways.Add(Bit(ConditionKind.Form));
            for (var form = Involvement.Sparring; form <= Involvement.DoingTogether; form++)
            {
                Bits.Or(forms, search.Forms.Accepts(form) ? Opgaven.Ways.OfForm(form) : []);
            }
        }

        if (search.Hours is { } hours)
        {
            Bits.Or(ways.Add(Bit(ConditionKind.Hours)), Opgaven.Ways.WithHours(hours));
        }

        if (search.RemoteOnly)
        {
            Bits.Or(ways.Add(Bit(ConditionKind.Remote)), Opgaven.Ways.Remote);
        }
    }

    static ulong Bit(ConditionKind kind) => Conditions.Bit(kind);
}
