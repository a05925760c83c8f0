namespace GemeenteVanNu.Matching;

/// <summary>The facets of opgaven while they are counted.</summary>
sealed class OpgaveFacetCounter
{
    public FacetCounts Themes { get; } = new();

    public FacetCounts Provinces { get; } = new();

    public FacetCounts Municipalities { get; } = new();

    public FacetCounts Statuses { get; } = new();

    public FacetCounts Forms { get; } = new();

    public FacetCounts Hours { get; } = new();

    public FacetCounts Remote { get; } = new();

    public OpgaveFacets Counts => new(
        Themes.ToArray(), Provinces.ToArray(), Municipalities.ToArray(), Statuses.ToArray(), Forms.ToArray(), Hours.ToArray(), Remote.ToArray());
}

/// <summary>Which opgaven have a way with a form, with hours in a range, or at a distance, for a search without filter on any of these.</summary>
sealed class OpgaveFacetSets
{
    readonly ulong[][] forms;
    readonly ulong[][] hours;
    readonly ulong[] remote;

    public OpgaveFacetSets(int words, WayColumns ways)
    {
        forms = [.. Enum.GetValues<Involvement>().Select(form => OpgavenOf(words, ways, ways.OfForm(form).ToArray()))];
        hours = [.. HoursRange.Facets.Select(range => OpgavenOf(words, ways, ways.WithHours(range)))];
        remote = OpgavenOf(words, ways, (ulong[])ways.Remote.Clone());
    }

    public void Count(ReadOnlySpan<ulong> rows, OpgaveFacetCounter counter)
    {
        for (var form = 0; form < forms.Length; form++)
        {
            counter.Forms.Add(form, Bits.CountBoth(forms[form], rows));
        }

        for (var range = 0; range < hours.Length; range++)
        {
            counter.Hours.Add(range, Bits.CountBoth(hours[range], rows));
        }

        counter.Remote.Add(1, Bits.CountBoth(remote, rows));
    }

    static ulong[] OpgavenOf(int words, WayColumns ways, ulong[] some)
    {
        var opgaven = new ulong[words];
        Bits.And(some, ways.Searchable);
        ways.AddOpgaven(opgaven, some);
        return opgaven;
    }
}
