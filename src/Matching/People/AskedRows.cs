using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>How much of the asked concepts every row of a segment covers. The definition is <see cref="Profiles.CoverageOf"/>. Dispose it.</summary>
readonly ref struct AskedRows
{
    readonly int asked;
    readonly BitCounter known;
    readonly Scratch near;

    public AskedRows(PeopleSegment segment, ImmutableArray<int> concepts)
    {
        var distinct = Distinct(concepts);
        asked = distinct.Length;
        known = new(segment.Words, asked);
        near = new(segment.Words);
        foreach (var concept in distinct)
        {
            segment.Columns.Knows.Rows(concept, out var list, out var bitmap);
            known.Add(list);
            known.Add(bitmap);
            segment.Columns.Near.AddTo(near.Rows, concept);
        }
    }

    public void Dispose()
    {
        known.Dispose();
        near.Dispose();
    }

    /// <summary>Rows of a word that cover anything at all; all rows when nothing is asked.</summary>
    public ulong Anything(int word) => asked == 0 ? ulong.MaxValue : near.Rows[word] | known.Any(word);

    /// <summary>Divides rows of a word over the groups, in the order of <see cref="Coverage"/>.</summary>
    public void Divide(int word, ulong rows, Span<ulong> groups)
    {
        var (all, overHalf, isHalf, some) = (rows, 0UL, rows, 0UL);
        for (var digit = known.Digits - 1; digit >= 0; digit--)
        {
            var slice = known.Digit(digit, word);
            all &= (asked >> digit & 1) != 0 ? slice : ~slice;
            some |= slice;

            // More than half: the number known is over asked / 2, rounded down.
            if ((asked / 2 >> digit & 1) != 0)
            {
                isHalf &= slice;
            }
            else
            {
                overHalf |= isHalf & slice;
                isHalf &= ~slice;
            }
        }

        groups[(int)Coverage.All] = all;
        groups[(int)Coverage.Most] = overHalf & ~all;
        groups[(int)Coverage.Some] = rows & some & ~overHalf & ~all;
        groups[(int)Coverage.Near] = rows & near.Rows[word] & ~some & ~all;
        groups[(int)Coverage.None] = rows & ~near.Rows[word] & ~some & ~all;
    }

    /// <summary>The group of one row.</summary>
    public Coverage Of(int row)
    {
        Span<ulong> groups = stackalloc ulong[(int)Coverage.None + 1];
        Divide(row >> 6, 1UL << (row & 63), groups);
        var group = 0;
        while (groups[group] == 0)
        {
            group++;
        }

        return (Coverage)group;
    }

    static int[] Distinct(ImmutableArray<int> concepts)
    {
        var distinct = new List<int>(concepts.Length);
        for (var at = 0; at < concepts.Length; at++)
        {
            if (concepts.IsFirst(at))
            {
                distinct.Add(concepts[at]);
            }
        }

        return [.. distinct];
    }
}
