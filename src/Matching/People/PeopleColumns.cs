namespace GemeenteVanNu.Matching;

/// <summary>The columns of a <see cref="PeopleSegment"/>; see there.</summary>
sealed class PeopleColumns
{
    public const int Forms = 5;

    public required ulong[] Everyone { get; init; }

    public required ulong[] Remote { get; init; }

    public required ulong[] OpenToAsk { get; init; }

    /// <summary>Per form, one bitmap after another: who accepts it.</summary>
    public required ulong[] Accepting { get; init; }

    /// <summary>Hours a week; not said is more than any.</summary>
    public required RangeBitmaps Hours { get; init; }

    public required int HoursNotSaid { get; init; }

    /// <summary>Kilometres accepted; anywhere is more than any.</summary>
    public required RangeBitmaps Kilometres { get; init; }

    public required int Anywhere { get; init; }

    /// <summary>First and last day as numbers of <see cref="Days"/>; a period upside down runs from the day after the last to the day before the first.</summary>
    public required BitSlices From { get; init; }

    public required BitSlices Until { get; init; }

    public required ushort[] FirstDay { get; init; }

    public required ushort[] LastActive { get; init; }

    public required EnergyColumns Energy { get; init; }

    /// <summary>Per employer those only colleagues may find.</summary>
    public required PostingStore OnlyColleagues { get; init; }

    public required int[] Paused { get; init; }

    public required int[] PausedUntil { get; init; }

    public required PostingStore Knows { get; init; }

    /// <summary>Per concept who is near it: knows a neighbour, wants to learn it, or used it.</summary>
    public required PostingStore Near { get; init; }

    /// <summary>Per concept who knows or used it or something narrower.</summary>
    public required PostingStore Within { get; init; }

    /// <summary>Per theme who has experience in it or knows something of it.</summary>
    public required PostingStore Themes { get; init; }

    public required TermPostings Texts { get; init; }

    public long Bytes => (8L * (Everyone.Length + Remote.Length + OpenToAsk.Length + Accepting.Length)) + Hours.Bytes + Kilometres.Bytes + From.Bytes + Until.Bytes
        + (2L * (FirstDay.Length + LastActive.Length)) + Energy.Bytes + OnlyColleagues.Bytes + (4L * (Paused.Length + PausedUntil.Length))
        + Knows.Bytes + Near.Bytes + Within.Bytes + Themes.Bytes + Texts.Bytes;

    public static PeopleColumns Of(int rows, PackedRecords records, Setting setting, TermNumbers numbers)
    {
        var builder = new PeopleColumnsBuilder(rows, setting.Concepts);
        for (var row = 0; row < rows; row++)
        {
            builder.Add(row, PersonCodec.Unpack(records[row], default, numbers, withTexts: false));
        }

        return builder.Build(TermPostings.Of(rows, numbers.Count, (row, terms) => PersonCodec.TermsOf(records[row], terms)));
    }

    public ReadOnlySpan<ulong> AcceptingForm(Involvement form)
    {
        var words = Everyone.Length;
        return Accepting.AsSpan((int)form * words, words);
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<ulong>(Everyone);
        snapshot.Write<ulong>(Remote);
        snapshot.Write<ulong>(OpenToAsk);
        snapshot.Write<ulong>(Accepting);
        Hours.Write(snapshot);
        snapshot.Write(HoursNotSaid);
        Kilometres.Write(snapshot);
        snapshot.Write(Anywhere);
        From.Write(snapshot);
        Until.Write(snapshot);
        snapshot.Write<ushort>(FirstDay);
        snapshot.Write<ushort>(LastActive);
        Energy.Write(snapshot);
        OnlyColleagues.Write(snapshot);
        snapshot.Write<int>(Paused);
        snapshot.Write<int>(PausedUntil);
        Knows.Write(snapshot);
        Near.Write(snapshot);
        Within.Write(snapshot);
        Themes.Write(snapshot);
        Texts.Write(snapshot);
    }

    // Initialisers run in the order in which they stand, which is the order of writing.
    public static PeopleColumns Read(SnapshotReader snapshot) => new()
    {
        Everyone = snapshot.Read<ulong>(),
        Remote = snapshot.Read<ulong>(),
        OpenToAsk = snapshot.Read<ulong>(),
        Accepting = snapshot.Read<ulong>(),
        Hours = RangeBitmaps.Read(snapshot),
        HoursNotSaid = snapshot.ReadNumber(),
        Kilometres = RangeBitmaps.Read(snapshot),
        Anywhere = snapshot.ReadNumber(),
        From = BitSlices.Read(snapshot),
        Until = BitSlices.Read(snapshot),
        FirstDay = snapshot.Read<ushort>(),
        LastActive = snapshot.Read<ushort>(),
        Energy = EnergyColumns.Read(snapshot),
        OnlyColleagues = PostingStore.Read(snapshot),
        Paused = snapshot.Read<int>(),
        PausedUntil = snapshot.Read<int>(),
        Knows = PostingStore.Read(snapshot),
        Near = PostingStore.Read(snapshot),
        Within = PostingStore.Read(snapshot),
        Themes = PostingStore.Read(snapshot),
        Texts = TermPostings.Read(snapshot),
    };
}
