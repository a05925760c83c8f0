using System.Collections.Immutable;
using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>Rows of a segment divided over the groups by how much of the asked concepts they cover. The definition is <see cref="Profiles.CoverageOf"/>. Dispose it.</summary>
readonly ref struct CoverageRows
{
    /// <summary>All, most, some, near, none.</summary>
    public const int Groups = 5;

    readonly int words;
    readonly Scratch groups;

    public CoverageRows(PeopleSegment people, ImmutableArray<int> concepts, ReadOnlySpan<ulong> rows)
    {
        words = people.Words;
        groups = new(Groups * words);
        if (concepts.IsEmpty)
        {
            rows.CopyTo(this[Coverage.All]);
            return;
        }

        Span<int> places = stackalloc int[Math.Min(concepts.Length, 64)];
        var asked = Distinct(concepts, concepts.Length <= places.Length ? places : new int[concepts.Length]);
        using var known = new BitCounter(words, asked.Length);
        using var near = new Scratch(words);
        foreach (var concept in asked)
        {
            people.Columns.Knows.Rows(concept, out var list, out var bitmap);
            known.Add(list);
            known.Add(bitmap);
            people.Columns.Near.AddTo(near.Rows, concept);
        }

        Divide(rows, known, asked.Length, near.Rows);
    }

    public void Dispose() => groups.Dispose();

    public Span<ulong> this[Coverage group] => groups.Rows.Slice((int)group * words, words);

    /// <summary>The sets one after another, to keep.</summary>
    public ulong[] ToArray() => groups.Rows.ToArray();

    static ReadOnlySpan<int> Distinct(ImmutableArray<int> concepts, Span<int> places)
    {
        var count = 0;
        for (var at = 0; at < concepts.Length; at++)
        {
            if (concepts.IsFirst(at))
            {
                places[count++] = concepts[at];
            }
        }

        return places[..count];
    }

    void Divide(ReadOnlySpan<ulong> rows, BitCounter known, int asked, ReadOnlySpan<ulong> near)
    {
        var among = Bits.Steps(rows);
        var close = Bits.Steps(near);
        var all = Bits.Steps(this[Coverage.All]);
        var most = Bits.Steps(this[Coverage.Most]);
        var some = Bits.Steps(this[Coverage.Some]);
        var nearest = Bits.Steps(this[Coverage.Near]);
        var none = Bits.Steps(this[Coverage.None]);
        for (var at = 0; at < among.Length; at++)
        {
            var (whole, overHalf, isHalf, any) = (among[at], Vector<ulong>.Zero, among[at], Vector<ulong>.Zero);
            for (var digit = known.Digits - 1; digit >= 0; digit--)
            {
                var ones = Bits.Steps(known.Digit(digit))[at];
                whole &= (asked >> digit & 1) != 0 ? ones : ~ones;
                any |= ones;

                // More than half: the number known is over asked / 2, rounded down.
                overHalf |= (asked / 2 >> digit & 1) != 0 ? Vector<ulong>.Zero : isHalf & ones;
                isHalf &= (asked / 2 >> digit & 1) != 0 ? ones : ~ones;
            }

            all[at] = whole;
            most[at] = Vector.AndNot(overHalf, whole);
            some[at] = Vector.AndNot(among[at] & any, overHalf | whole);
            nearest[at] = Vector.AndNot(among[at] & close[at], any);
            none[at] = Vector.AndNot(among[at], close[at] | any);
        }
    }
}
