using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>
/// Form, hours and remote of the contributions of an opgave as one set of at most 60 bits, so that "one and the same contribution"
/// is a single test: bit = (form · 6 + range of hours) · 2 + remote, the last range being "not said".
/// </summary>
static class Ways
{
    public const int Forms = 5;
    public const int Ranges = 6;

    public static long Of(Opgave opgave)
    {
        var open = opgave.Contributions.Where(contribution => contribution.IsOpen).ToList();
        return (open.Count > 0 ? open : [.. opgave.Contributions]).Aggregate(0L, (all, one) => all | Bit((int)one.Form, RangeOf(one.HoursAWeek), one.RemotePossible ? 1 : 0));
    }

    public static long Bit(int form, int range, int remote) => 1L << ((((form * Ranges) + range) * 2) + remote);

    /// <summary>The numbers of the bits in a set.</summary>
    public static int[] Bits(long set) => [.. Enumerable.Range(0, 60).Where(bit => (set & (1L << bit)) != 0)];

    /// <summary>All bits of these forms (none = all), this range and this remoteness (<c>null</c> = any).</summary>
    public static long Set(Involvements forms, int? range, bool remoteOnly)
    {
        var set = 0L;
        for (var form = 0; form < Forms; form++)
        {
            for (var hours = 0; hours < Ranges && forms.Accepts((Involvement)form); hours++)
            {
                set |= range is null || range == hours ? Bit(form, hours, 1) | (remoteOnly ? 0 : Bit(form, hours, 0)) : 0;
            }
        }

        return set;
    }

    /// <summary>The place of the range in the facet; the searches here filter by ranges of the facet only.</summary>
    public static int? RangeOf(HoursRange? range) => range is { } chosen ? HoursRange.Facets.IndexOf(chosen) : null;

    private static int RangeOf(int hours)
    {
        for (var at = 0; at < HoursRange.Facets.Length; at++)
        {
            if (HoursRange.Facets[at].Holds(hours))
            {
                return at;
            }
        }

        return Ranges - 1;
    }
}
