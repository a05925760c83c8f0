using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Per hard condition the rows that meet it; asked when nothing meets all of them, or for facets.</summary>
/// <param name="candidates">The rows that count at all.</param>
sealed class ConditionSets(ulong[] candidates)
{
    readonly List<(ulong Bit, ulong[] Meeting)> conditions = [];

    public int Words => candidates.Length;

    public int Count => conditions.Count;

    public ulong[] Candidates => candidates;

    /// <summary>Adds a condition and gives the set of rows that meet it, empty at first, to fill.</summary>
    public ulong[] Add(ulong bit)
    {
        var meeting = new ulong[candidates.Length];
        conditions.Add((bit, meeting));
        return meeting;
    }

    /// <summary>The same with all candidates in it at first.</summary>
    public ulong[] AddAll(ulong bit)
    {
        var meeting = Add(bit);
        candidates.CopyTo(meeting, 0);
        return meeting;
    }

    /// <summary>Adds the filters on where a record is from; an empty one filters nothing.</summary>
    public void AddPlaces(Blocks blocks, Atlas atlas, ImmutableArray<int> municipalities, ImmutableArray<int> provinces)
    {
        if (!municipalities.IsEmpty)
        {
            blocks.AddTo(Add(Conditions.Bit(ConditionKind.Municipality)), municipalities.Contains);
        }

        if (!provinces.IsEmpty)
        {
            blocks.AddTo(Add(Conditions.Bit(ConditionKind.Province)), municipality => atlas.Province(municipality) is { } province && provinces.Contains(province));
        }
    }

    /// <summary>The candidates that meet every condition but those dropped.</summary>
    public ulong[] Meeting(ulong dropped)
    {
        var rows = (ulong[])candidates.Clone();
        foreach (var (bit, meeting) in conditions)
        {
            if ((bit & dropped) == 0)
            {
                Bits.And(rows, meeting);
            }
        }

        return rows;
    }

    public bool Has(ulong bit) => conditions.Exists(condition => condition.Bit == bit);

    /// <summary>The conditions that a row does not meet.</summary>
    public ulong FailsOf(int row)
    {
        var fails = 0UL;
        foreach (var (bit, meeting) in conditions)
        {
            fails |= Bits.Has(meeting, row) ? 0 : bit;
        }

        return fails;
    }

    /// <summary>The candidates by how many conditions they fail: the place in the list is the number.</summary>
    public ulong[][] ByFails()
    {
        using var failing = CountFails();
        var byFails = new ulong[conditions.Count + 1][];
        for (var number = 0; number < byFails.Length; number++)
        {
            var rows = byFails[number] = new ulong[candidates.Length];
            for (var word = 0; word < rows.Length; word++)
            {
                rows[word] = candidates[word] & failing.Exactly(number, word);
            }
        }

        return byFails;
    }

    /// <summary>How many conditions each row fails.</summary>
    public BitCounter CountFails()
    {
        var counter = new BitCounter(Words, conditions.Count);
        foreach (var (_, meeting) in conditions)
        {
            for (var word = 0; word < meeting.Length; word++)
            {
                counter.Add(word, ~meeting[word]);
            }
        }

        return counter;
    }
}
