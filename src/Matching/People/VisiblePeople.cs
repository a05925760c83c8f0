namespace GemeenteVanNu.Matching;

/// <summary>Whom the one who asks may find at all.</summary>
static class VisiblePeople
{
    /// <summary>Puts those rows of a part into an empty set.</summary>
    public static void Fill(Span<ulong> rows, Part<PeopleSegment> part, DateOnly today, PeopleQuery query)
    {
        var visible = part.Segment.Visible(today);
        if (query.AskerEmployer is { } employer)
        {
            part.Segment.Columns.OnlyColleagues.AddTo(rows, employer);
            Bits.AndNot(rows, visible.Paused);
        }

        Bits.Or(rows, visible.ToEveryone);
        if (part.Count < part.Segment.Count)
        {
            Bits.And(rows, part.Alive);
        }

        foreach (var id in query.Except)
        {
            if (part.Segment.Find(id) is >= 0 and var row)
            {
                Bits.Clear(rows, row);
            }
        }
    }
}
