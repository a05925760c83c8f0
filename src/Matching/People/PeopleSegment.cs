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

    /// <summary>Everyone whom anyone may find on a day: a set of rows that must not be changed.</summary>
    public ReadOnlySpan<ulong> VisibleToEveryone(DateOnly today)
    {
        // Two threads may both work it out; they find the same.
        var known = visible;
        if (known is null || known.Day != today)
        {
            var rows = (ulong[])Columns.Everyone.Clone();
            Columns.TakePaused(rows, today);
            visible = known = new(today, rows);
        }

        return known.Rows;
    }

    public void Write(SnapshotWriter snapshot)
    {
        WriteRows(snapshot);
        Columns.Write(snapshot);
    }

    public static PeopleSegment Read(SnapshotReader snapshot, TermNumbers numbers) =>
        new(snapshot.Read<Guid>(), Blocks.Read(snapshot), PackedRecords.Read(snapshot), numbers, PeopleColumns.Read(snapshot));

    sealed record VisibleToday(DateOnly Day, ulong[] Rows);
}
