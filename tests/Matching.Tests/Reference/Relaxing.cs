using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>One way in which an item could be an answer (an opgave has one per contribution), with what stands in between.</summary>
readonly record struct Way(int Item, ulong Fails, int Kilometres = 0, int Hours = 0, Involvements Forms = Involvements.None, bool Remote = false);

/// <summary>A change that could be made.</summary>
/// <param name="Change">The change.</param>
/// <param name="Drops">Conditions it takes away.</param>
/// <param name="Enough">When the change does not take the condition away altogether: whether it is enough for this way.</param>
/// <param name="OnlyInPairs">Not offered alone, because finer changes of its kind are.</param>
sealed record Loosening(Change Change, ulong Drops, Func<Way, bool>? Enough = null, bool OnlyInPairs = false);

/// <summary>Finds what to change when nothing meets all conditions: one change, else two together, else a last resort.</summary>
static class Relaxing
{
    /// <param name="ways">All ways, those of one item next to each other.</param>
    /// <param name="loosenings">Changes, smallest first.</param>
    /// <param name="lastResorts">What is left when no one or two changes help; the first with a count above zero is taken.</param>
    public static ImmutableArray<Relaxation> Find(List<Way> ways, List<Loosening> loosenings, params ReadOnlySpan<Relaxation> lastResorts)
    {
        var found = Singles(ways, loosenings);
        if (found.IsEmpty)
        {
            found = Pairs(ways, loosenings);
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

    static ImmutableArray<Relaxation> Singles(List<Way> ways, List<Loosening> loosenings)
    {
        var found = ImmutableArray.CreateBuilder<Relaxation>();
        ChangeKind? climbed = null;
        foreach (var loosening in loosenings)
        {
            // Distance and hours go up in steps: the first step that gives something is enough.
            var count = loosening.OnlyInPairs || loosening.Change.Kind == climbed ? 0 : Count(ways, loosening.Drops, loosening.Enough);
            if (count > 0)
            {
                found.Add(new([loosening.Change], count));
                climbed = loosening.Change.Kind is ChangeKind.Distance or ChangeKind.Hours ? loosening.Change.Kind : climbed;
            }
        }

        return found.ToImmutable();
    }

    static ImmutableArray<Relaxation> Pairs(List<Way> ways, List<Loosening> loosenings)
    {
        var found = ImmutableArray.CreateBuilder<Relaxation>();
        var whole = loosenings.Where(loosening => loosening.Enough is null).ToList();
        for (var first = 0; first < whole.Count; first++)
        {
            for (var second = first + 1; second < whole.Count; second++)
            {
                var count = Count(ways, whole[first].Drops | whole[second].Drops, null);
                if (count > 0)
                {
                    found.Add(new([whole[first].Change, whole[second].Change], count));
                }
            }
        }

        return found.ToImmutable();
    }

    static int Count(List<Way> ways, ulong drops, Func<Way, bool>? enough)
    {
        var (count, last) = (0, -1);
        foreach (var way in ways)
        {
            if (way.Item != last && (way.Fails & ~drops) == 0 && (enough is null || enough(way)))
            {
                (count, last) = (count + 1, way.Item);
            }
        }

        return count;
    }
}
