namespace GemeenteVanNu.Matching;

/// <summary>
/// People in rows, with everything a question looks at in columns of its own: bitmaps for yes or no, bit slices for numbers that are compared, plain
/// columns for numbers that are sorted on, postings for what few have.
/// </summary>
sealed class PeopleSegment : Segment, ISegment<PeopleSegment, Person>
{
    VisibleToday? visible;

    PeopleSegment(Guid[] ids, Blocks blocks, PackedRecords records, TermNumbers numbers, PeopleColumns columns)
        : base(ids, blocks, records, numbers) => Columns = columns;

    public PeopleColumns Columns { get; }

    public override long Bytes => base.Bytes + Columns.Bytes;

    public static Guid IdOf(Person record) => record.Id;

    public static int MunicipalityOf(Person record) => record.Municipality;

    public static void Pack(Packer packer, Person record, TermNumbers numbers) => PersonCodec.Pack(packer, record, numbers);

    public static PeopleSegment Of(RecordBag bag, Setting setting, TermNumbers numbers)
    {
        var (ids, blocks, records) = bag.Empty();
        return new(ids, blocks, records, numbers, PeopleColumns.Of(ids.Length, records, setting, numbers));
    }

    public Person Person(int row, bool withTexts) => PersonCodec.Unpack(Record(row), Id(row), Numbers, withTexts);

    /// <summary>Who is paused on a day, and whom anyone may find.</summary>
    public VisibleToday Visible(DateOnly today)
    {
        // Two threads may both work it out; they find the same.
        var known = visible;
        if (known is null || known.Day != today)
        {
            visible = known = VisibleToday.Of(Columns, today);
        }

        return known;
    }

    public void Write(SnapshotWriter snapshot)
    {
        WriteRows(snapshot);
        Columns.Write(snapshot);
    }

    public static PeopleSegment Read(SnapshotReader snapshot, TermNumbers numbers) =>
        new(snapshot.Read<Guid>(), Blocks.Read(snapshot), PackedRecords.Read(snapshot), numbers, PeopleColumns.Read(snapshot));
}

/// <summary>What about being found depends on the day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Paused">Who is paused; must not be changed.</param>
/// <param name="ToEveryone">Whom anyone may find; must not be changed.</param>
sealed record VisibleToday(DateOnly Day, ulong[] Paused, ulong[] ToEveryone)
{
    public static VisibleToday Of(PeopleColumns columns, DateOnly today)
    {
        var (paused, everyone) = (new ulong[columns.Everyone.Length], (ulong[])columns.Everyone.Clone());
        for (var at = 0; at < columns.Paused.Length; at++)
        {
            if (columns.PausedUntil[at] > today.DayNumber)
            {
                Bits.Set(paused, columns.Paused[at]);
            }
        }

        Bits.AndNot(everyone, paused);
        return new(today, paused, everyone);
    }
}
