namespace GemeenteVanNu.Matching;

/// <summary>Opgaven in rows, each with its ways: one row per contribution, see <see cref="WayColumns"/>.</summary>
sealed class OpgavenSegment : Segment, ISegment<OpgavenSegment, Opgave>
{
    readonly Opgave?[] unpacked;
    OpgavenToday? known;
    OpgaveFacetSets? facets;

    OpgavenSegment(Guid[] ids, Blocks blocks, PackedRecords records, TermNumbers numbers, OpgavenColumns columns, WayColumns ways, OpgavenTexts texts)
        : base(ids, blocks, records, numbers)
    {
        (Columns, Ways, Texts) = (columns, ways, texts);
        unpacked = new Opgave?[ids.Length];
    }

    public OpgavenColumns Columns { get; }

    public WayColumns Ways { get; }

    public OpgavenTexts Texts { get; }

    /// <summary>Made at first sight, and of a snapshot only once it is known to be sound; two threads may both make it.</summary>
    public OpgaveFacetSets Facets => facets ??= new(Words, Ways);

    public override long Bytes => base.Bytes + Columns.Bytes + Ways.Bytes + Texts.Bytes;

    public static Guid IdOf(Opgave record) => record.Id;

    public static int MunicipalityOf(Opgave record) => record.Municipality;

    public static void Pack(Packer packer, Opgave record, TermNumbers numbers) => OpgaveCodec.Pack(packer, record, numbers);

    public static OpgavenSegment Of(RecordBag bag, Setting setting, TermNumbers numbers)
    {
        var (ids, blocks, records) = bag.Empty();
        var opgaven = new Opgave[ids.Length];
        for (var row = 0; row < opgaven.Length; row++)
        {
            opgaven[row] = OpgaveCodec.Unpack(records[row], ids[row], numbers);
        }

        return new(ids, blocks, records, numbers, OpgavenColumns.Of(opgaven, setting.Concepts), WayColumns.Of(opgaven), OpgavenTextsBuilder.Build(opgaven, setting.Terms, numbers));
    }

    /// <summary>The opgave in a row; unpacked at first sight and kept, because there are few and they are asked for often.</summary>
    public Opgave Opgave(int row) => unpacked[row] ??= OpgaveCodec.Unpack(Record(row), Id(row), Numbers);

    /// <summary>What depends on the day it is.</summary>
    public OpgavenToday Today(DateOnly today)
    {
        // Two threads may both work it out; they find the same.
        var now = known;
        if (now is null || now.Day != today)
        {
            known = now = OpgavenToday.Of(this, today);
        }

        return now;
    }

    public void Write(SnapshotWriter snapshot)
    {
        WriteRows(snapshot);
        Columns.Write(snapshot);
        Ways.Write(snapshot);
        Texts.Write(snapshot);
    }

    public static OpgavenSegment Read(SnapshotReader snapshot, TermNumbers numbers) => new(
        snapshot.Read<Guid>(), Blocks.Read(snapshot), PackedRecords.Read(snapshot), numbers, OpgavenColumns.Read(snapshot), WayColumns.Read(snapshot), OpgavenTexts.Read(snapshot));
}

/// <summary>What depends on the day it is.</summary>
/// <param name="Day">The day.</param>
/// <param name="Findable">Opgaven that can be found, removed ones included; must not be changed.</param>
/// <param name="OpenWays">Open contributions of open opgaven that can be found; must not be changed.</param>
/// <param name="Freshness">Points per opgave for being published recently.</param>
sealed record OpgavenToday(DateOnly Day, ulong[] Findable, ulong[] OpenWays, byte[] Freshness)
{
    public static OpgavenToday Of(OpgavenSegment opgaven, DateOnly today)
    {
        var (columns, ways) = (opgaven.Columns, opgaven.Ways);
        var (findable, open, freshness) = (new ulong[opgaven.Words], (ulong[])ways.Open.Clone(), new byte[opgaven.Count]);
        for (var row = 0; row < opgaven.Count; row++)
        {
            freshness[row] = (byte)Weights.Freshness(today.DayNumber - columns.PublishedOn[row]);
            if (Bits.Has(columns.OfStatus(OpgaveStatus.Completed), row) || today.DayNumber - columns.LastDay[row] <= GemeenteVanNu.Matching.Opgave.DaysFindableAfterEnd)
            {
                Bits.Set(findable, row);
            }
            else
            {
                ways.ClearWaysOf(open, row);
            }
        }

        return new(today, findable, open, freshness);
    }
}
