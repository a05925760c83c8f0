using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>The first of many opgaven by score; only those that can be among the first have their text compared.</summary>
static class BestByScore
{
    // Above the score, whatever it is, comes how near an opgave is when nothing fits.
    const int ScoreBits = 32;

    /// <param name="world">The world.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="person">For whom.</param>
    /// <param name="found">Opgaven with their best way and points without the text.</param>
    /// <param name="nearness">By the failed conditions; smaller comes first, before the score.</param>
    /// <param name="page">Which part.</param>
    public static ImmutableArray<OpgaveMatch> Find(World world, DateOnly today, Person person, ReadOnlySpan<BestWay> found, Func<ulong, int> nearness, Page page)
    {
        using var keys = new PooledList<long>(Math.Max(16, found.Length));
        foreach (ref readonly var one in found)
        {
            keys.Add(((long)nearness(one.Fails) << ScoreBits) - one.Points);
        }

        using var promising = new PooledList<(long Key, int At)>(64);
        var last = LastOfFirst(keys.Items, page.Needed);
        for (var at = 0; at < found.Length; at++)
        {
            if (keys.Items[at] - Weights.LargestTextLikeness <= last)
            {
                promising.Add((keys.Items[at], at));
            }
        }

        ByKey.Sort(promising.Items);
        var top = new TopK(page.Needed);
        for (var segment = 0; segment < world.OpgavenParts.Length; segment++)
        {
            OfferWithText(world, segment, person, found, promising.Items, top);
        }

        var matches = ImmutableArray.CreateBuilder<OpgaveMatch>();
        foreach (var (_, at) in top.Ordered(page.Skipped))
        {
            var one = found[at];
            var (opgave, place) = (world.OpgaveAt(one.Spot), one.Way - world.OpgavenParts[one.Spot.Segment].Segment.Ways.First[one.Spot.Row]);
            var contribution = opgave.Contributions.IsEmpty ? null : opgave.Contributions[place];
            matches.Add(Match(world, today, person, opgave, contribution, one.Fails, world.Terms.LikenessPercent(person.Terms, opgave.Terms)));
        }

        return matches.ToImmutable();
    }

    /// <summary>An opgave by one of its contributions, with everything that counts, most points first.</summary>
    public static OpgaveMatch Match(World world, DateOnly today, Person person, Opgave opgave, Contribution? contribution, ulong fails, int percent)
    {
        var reasons = new List<Reason>();
        Reasons.AddAboutOpgave(reasons, person, opgave, today, withEnergy: true);
        Reasons.AddAboutText(reasons, percent, opgave, today);
        if (contribution is null)
        {
            Reasons.AddPlace(reasons, world.Atlas, person, opgave, null);
        }
        else
        {
            Reasons.AddAboutContribution(reasons, world.Setting, person, opgave, contribution, today, withEnergy: true);
        }

        reasons.Sort(ByPoints);
        var score = 0;
        foreach (var reason in reasons)
        {
            score += reason.Points;
        }

        return new(opgave.Id, contribution?.Id, score, [.. reasons], Conditions.Explain(fails, world.Setting, person, opgave, contribution));
    }

    static int ByPoints(Reason a, Reason b) =>
        a.Points != b.Points ? b.Points.CompareTo(a.Points)
        : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
        : a.Subject != b.Subject ? a.Subject.CompareTo(b.Subject) : a.Detail.CompareTo(b.Detail);

    // The key of the last of the first so many: what lies more than a whole text behind it cannot get in any more.
    static long LastOfFirst(ReadOnlySpan<long> keys, int count)
    {
        if (count >= keys.Length)
        {
            return long.MaxValue;
        }

        var first = new PriorityQueue<long, long>(count);
        foreach (var key in keys)
        {
            if (first.Count < count)
            {
                first.Enqueue(key, -key);
            }
            else if (count > 0 && key < first.Peek())
            {
                first.EnqueueDequeue(key, -key);
            }
        }

        return count == 0 ? long.MinValue / 2 : first.Peek();
    }

    static void OfferWithText(World world, int segment, Person person, ReadOnlySpan<BestWay> found, ReadOnlySpan<(long Key, int At)> promising, TopK top)
    {
        var opgaven = world.OpgavenParts[segment].Segment;
        using var text = new TextLikeness(opgaven.Texts, person.Terms, world.Terms, world.Numbers);
        foreach (var (key, at) in promising)
        {
            if (top.IsClosedFor(key - Weights.LargestTextLikeness))
            {
                return;
            }

            var (own, row) = found[at].Spot;
            if (own == segment)
            {
                top.Offer(key - Weights.TextLikeness(text.Percent(row)), 0, opgaven.Id(row), new(0, at));
            }
        }
    }
}
