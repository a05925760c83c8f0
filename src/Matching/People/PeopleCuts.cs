using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Someone who comes near, with the conditions that are not met.</summary>
readonly record struct NearPerson(Spot Spot, Coverage Coverage, ulong Fails);

/// <summary>What stands between a question and everyone who may be found; asked only when nobody fits.</summary>
/// <param name="parts">All people.</param>
/// <param name="sets">Per part the conditions and who meets them.</param>
/// <param name="asked">Concepts asked.</param>
sealed class PeopleCuts(ImmutableArray<Part<PeopleSegment>> parts, ImmutableArray<ConditionSets> sets, ImmutableArray<int> asked)
{
    // A key of any order fits in 34 bits; what comes before the order goes above it.
    const int KeyBits = 40;
    const long KeyShift = 1L << 33;

    readonly ulong[][]?[] classes = new ulong[parts.Length][][];
    readonly ulong[]?[] groups = new ulong[parts.Length][];

    public int Visible => sets.Sum(one => Bits.Count(one.Candidates));

    /// <summary>How many there would be without some conditions, or with one of a contribution changed.</summary>
    public int Count(ulong drops, Change? partial)
    {
        var count = 0;
        for (var segment = 0; segment < parts.Length; segment++)
        {
            var rows = sets[segment].Meeting(drops);
            if (partial is { } change)
            {
                Keep(rows, parts[segment].Segment.Columns, change);
            }

            count += Bits.Count(rows);
        }

        return count;
    }

    /// <summary>Fewest failed conditions first, then the best covered, then the order.</summary>
    public List<NearPerson> Nearest(Page page, Func<PeopleSegment, PeopleOrder> order, Guid seed)
    {
        var top = new TopK(page.Needed);
        for (var fails = 0; fails <= Conditions && !top.IsFull; fails++)
        {
            for (var group = 0; group < CoverageRows.Groups; group++)
            {
                Offer(fails, group, (long)fails << 8 | (long)group, order, seed, onlyOpen: false, top);
            }
        }

        return [.. top.Ordered(page.Skipped).Select(Explain)];
    }

    /// <summary>Of those who agreed to be asked: the best covered first, then fewest failed conditions, then the order.</summary>
    public List<Spot> ToAsk(int count, Func<PeopleSegment, PeopleOrder> order, Guid seed)
    {
        var top = new TopK(count);
        for (var group = 0; group < CoverageRows.Groups && !top.IsFull; group++)
        {
            for (var fails = 0; fails <= Conditions && !top.IsFull; fails++)
            {
                Offer(fails, group, (long)group << 8 | (long)fails, order, seed, onlyOpen: true, top);
            }
        }

        return top.Ordered(0);
    }

    int Conditions => sets.IsEmpty ? -1 : sets[0].Count;

    void Offer(int fails, int group, long before, Func<PeopleSegment, PeopleOrder> order, Guid seed, bool onlyOpen, TopK top)
    {
        for (var segment = 0; segment < parts.Length; segment++)
        {
            var people = parts[segment].Segment;
            using var rows = new Scratch(people.Words);
            Classes(segment)[fails].CopyTo(rows.Rows);
            Bits.And(rows.Rows, Groups(segment).AsSpan(group * people.Words, people.Words));
            if (onlyOpen)
            {
                Bits.And(rows.Rows, people.Columns.OpenToAsk);
            }

            PeopleOffers.Offer(rows.Rows, segment, order(people), Ties.Key(seed), (before << KeyBits) + KeyShift, top);
        }
    }

    // Per number of failed conditions the rows of a segment.
    ulong[][] Classes(int segment) => classes[segment] ??= sets[segment].ByFails();

    // The rows of a segment per group, one set after another.
    ulong[] Groups(int segment)
    {
        if (groups[segment] is { } known)
        {
            return known;
        }

        using var coverage = new CoverageRows(parts[segment].Segment, asked, sets[segment].Candidates);
        return groups[segment] = coverage.ToArray();
    }

    NearPerson Explain(Spot spot)
    {
        var (words, group) = (parts[spot.Segment].Segment.Words, 0);
        while (!Bits.Has(Groups(spot.Segment).AsSpan(group * words, words), spot.Row))
        {
            group++;
        }

        return new(spot, (Coverage)group, sets[spot.Segment].FailsOf(spot.Row));
    }

    // Whether a change that does not take its condition away altogether is enough.
    static void Keep(Span<ulong> rows, PeopleColumns columns, Change change)
    {
        if (change.Kind == ChangeKind.Hours)
        {
            columns.Hours.KeepAtLeast(rows, Math.Min(change.To!.Value, columns.HoursNotSaid));
            return;
        }

        Bits.And(rows, change.Kind switch
        {
            ChangeKind.Remote => columns.Remote,
            ChangeKind.Form => columns.AcceptingForm((Involvement)change.To!.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "Only these are made by degrees for people."),
        });
    }
}
