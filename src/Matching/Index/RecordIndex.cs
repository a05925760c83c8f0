using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>
/// All records of a kind: a large segment and a small one of what changed since (the idea of a log-structured merge tree: O'Neil, Cheng, Gawlick
/// &amp; O'Neil, 1996, with two levels). Never changes: a change makes a new one that shares the large segment.
/// </summary>
sealed class RecordIndex<TSegment, TRecord>(Setting setting, TermNumbers numbers, ImmutableArray<Part<TSegment>> parts)
    where TSegment : Segment, ISegment<TSegment, TRecord>
{
    // A small world is simply built anew.
    const int AlwaysMerged = 64;

    /// <summary>At most two, the large one first.</summary>
    public ImmutableArray<Part<TSegment>> Parts => parts;

    public int Count => parts.Sum(part => part.Count);

    public long Bytes => parts.Sum(part => part.Segment.Bytes + (8L * part.Alive.Length));

    /// <summary>How many rows stand outside the large segment or count no more.</summary>
    public int Loose => parts.IsEmpty ? 0 : parts.Skip(1).Sum(part => part.Segment.Count) + parts[0].Segment.Count - parts[0].Count;

    public Spot? Find(Guid id)
    {
        for (var segment = 0; segment < parts.Length; segment++)
        {
            if (parts[segment].Find(id) is >= 0 and var row)
            {
                return new(segment, row);
            }
        }

        return null;
    }

    public Guid IdAt(Spot spot) => parts[spot.Segment].Segment.Id(spot.Row);

    /// <summary>Adds records, or replaces those with the same id; of an id given twice the last counts.</summary>
    public RecordIndex<TSegment, TRecord> With(IEnumerable<TRecord> added)
    {
        var (bag, packer, changed) = (new RecordBag(), new Packer(), new Dictionary<Guid, TRecord>());
        var (isFirst, seen) = (Count == 0, new HashSet<Guid>());
        foreach (var record in added)
        {
            // A first load is too large to keep as it was given; that an id comes twice in it is rare.
            if (isFirst && seen.Add(TSegment.IdOf(record)))
            {
                Add(bag, packer, record);
            }
            else
            {
                changed[TSegment.IdOf(record)] = record;
            }
        }

        return (bag.Count == 0 ? this : new(setting, numbers, [Whole(bag, setting)])).With(changed);
    }

    public RecordIndex<TSegment, TRecord> Without(IEnumerable<Guid> ids)
    {
        var spots = ids.Select(Find).OfType<Spot>().ToLookup(spot => spot.Segment, spot => spot.Row);
        return spots.Count == 0 ? this : new(setting, numbers, [.. parts.Select((part, at) => spots.Contains(at) ? part.Without(spots[at]) : part)]);
    }

    /// <summary>Everything in one segment again.</summary>
    public RecordIndex<TSegment, TRecord> Merged() => Loose == 0 ? this : Rebuilt(setting);

    /// <summary>The same segments where what changed in the setting is no part of them.</summary>
    public RecordIndex<TSegment, TRecord> Under(Setting other) => new(other, numbers, parts);

    /// <summary>The same records under another vocabulary, map or term statistics.</summary>
    public RecordIndex<TSegment, TRecord> Rebuilt(Setting other)
    {
        var bag = new RecordBag();
        foreach (var part in parts)
        {
            Keep(bag, part);
        }

        return new(other, numbers, bag.Count == 0 ? [] : [Whole(bag, other)]);
    }

    RecordIndex<TSegment, TRecord> With(Dictionary<Guid, TRecord> changed)
    {
        if (changed.Count == 0)
        {
            return this;
        }

        var rest = Without(changed.Keys);
        var (bag, packer) = (new RecordBag(), new Packer());
        var isSmall = rest.Count + changed.Count <= AlwaysMerged || changed.Count > rest.Count / 2;
        foreach (var part in isSmall ? rest.Parts : rest.Parts[1..])
        {
            Keep(bag, part);
        }

        foreach (var record in changed.Values)
        {
            Add(bag, packer, record);
        }

        var added = Whole(bag, setting);
        return new(setting, numbers, isSmall ? [added] : [rest.Parts[0], added]);
    }

    Part<TSegment> Whole(RecordBag bag, Setting other) => Part<TSegment>.Whole(TSegment.Of(bag, other, numbers));

    void Add(RecordBag bag, Packer packer, TRecord record)
    {
        packer.Restart();
        TSegment.Pack(packer, record, numbers);
        bag.Add(TSegment.MunicipalityOf(record), TSegment.IdOf(record), packer.Written);
    }

    static void Keep(RecordBag bag, Part<TSegment> part)
    {
        for (var block = 0; block < part.Segment.Blocks.Count; block++)
        {
            for (var row = part.Segment.Blocks.Start(block); row < part.Segment.Blocks.End(block); row++)
            {
                if (Bits.Has(part.Alive, row))
                {
                    bag.Add(part.Segment.Blocks.Municipality(block), part.Segment.Id(row), part.Segment.Record(row));
                }
            }
        }
    }
}
