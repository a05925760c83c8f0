namespace GemeenteVanNu.Matching;

/// <summary>What the score looks at for one contribution, side by side because it is read for each that fits.</summary>
/// <param name="Opgave">Row of the opgave.</param>
/// <param name="FirstAsk">Where its asks begin in <see cref="WayColumns.Asks"/>; they end where those of the next way begin.</param>
/// <param name="FirstActivity">Where its activities begin in <see cref="WayColumns.Activities"/>.</param>
/// <param name="FirstDay">First day of its period as a number of <see cref="Days"/>; 0 when it has no period.</param>
/// <param name="LastDay">Last day of its period.</param>
/// <param name="Hours">Hours a week asked.</param>
/// <param name="Rank">Place of its id among those of the contributions of the opgave: decides between equals.</param>
/// <param name="People">How many people are asked.</param>
/// <param name="Asked">How many concepts it asks.</param>
readonly record struct WayRow(int Opgave, int FirstAsk, int FirstActivity, ushort FirstDay, ushort LastDay, ushort Hours, ushort Rank, ushort People, ushort Asked);

/// <summary>
/// The ways in which an opgave can be joined: one row per contribution, those of an opgave next to each other. An opgave without
/// contributions has one way that is closed and meets no filter on form, hours or distance.
/// </summary>
sealed class WayColumns
{
    public const int Forms = 5;

    /// <summary>First way of every opgave, and one more for the end.</summary>
    public required int[] First { get; init; }

    /// <summary>One more than there are ways, the last to end the asks of the one before.</summary>
    public required WayRow[] Rows { get; init; }

    /// <summary>Asks and activities are read so many at a time: steps without a choice are quicker than fewer steps.</summary>
    public const int SlotsAtOnce = 4;

    /// <summary>Asked concepts, each once a way, as places in <see cref="ConceptKeys"/> plus 1; 0 fills up to a multiple of <see cref="SlotsAtOnce"/>.</summary>
    public required int[] Asks { get; init; }

    /// <summary>Activities in the same way.</summary>
    public required int[] Activities { get; init; }

    public required int[] ConceptKeys { get; init; }

    public required int[] ActivityKeys { get; init; }

    /// <summary>Real contributions.</summary>
    public required ulong[] Real { get; init; }

    /// <summary>Open contributions of opgaven that are not finished.</summary>
    public required ulong[] Open { get; init; }

    /// <summary>What free search looks at: the open contributions, or all when none is open.</summary>
    public required ulong[] Searchable { get; init; }

    public required ulong[] Remote { get; init; }

    /// <summary>Per form, one bitmap after another.</summary>
    public required ulong[] Form { get; init; }

    public required BitSlices Hours { get; init; }

    /// <summary>First and last day as numbers of <see cref="Days"/>; a period upside down overlaps nothing.</summary>
    public required BitSlices From { get; init; }

    public required BitSlices Until { get; init; }

    public int Count => Rows.Length - 1;

    public int Words => Open.Length;

    public long Bytes => (4L * (First.Length + Asks.Length + Activities.Length + ConceptKeys.Length + ActivityKeys.Length)) + (24L * Rows.Length)
        + (8L * (Real.Length + Open.Length + Searchable.Length + Remote.Length + Form.Length)) + Hours.Bytes + From.Bytes + Until.Bytes;

    public ReadOnlySpan<ulong> OfForm(Involvement form) => Form.AsSpan((int)form * Words, Words);

    /// <summary>The contributions that ask hours in a range.</summary>
    public ulong[] WithHours(HoursRange range)
    {
        var ways = (ulong[])Real.Clone();
        Hours.KeepAtLeast(ways, range.Least);
        Hours.KeepAtMost(ways, range.Most);
        return ways;
    }

    public void ClearWaysOf(Span<ulong> ways, int opgave)
    {
        for (var way = First[opgave]; way < First[opgave + 1]; way++)
        {
            Bits.Clear(ways, way);
        }
    }

    /// <summary>Hours a week that the open ways of an opgave ask, sparring aside, times the people asked; <c>null</c> when none is open.</summary>
    public int? HoursAsked(int opgave, ReadOnlySpan<ulong> open)
    {
        int? hours = null;
        for (var way = First[opgave]; way < First[opgave + 1]; way++)
        {
            if (Bits.Has(open, way))
            {
                hours = (hours ?? 0) + (Bits.Has(OfForm(Involvement.Sparring), way) ? 0 : Rows[way].Hours * Rows[way].People);
            }
        }

        return hours;
    }

    /// <summary>Adds the opgaven of the ways to a set.</summary>
    public void AddOpgaven(Span<ulong> opgaven, ReadOnlySpan<ulong> ways)
    {
        for (var word = 0; word < ways.Length; word++)
        {
            for (var rest = ways[word]; rest != 0;)
            {
                Bits.Set(opgaven, Rows[Bits.Next(ref rest, word)].Opgave);
            }
        }
    }

    /// <summary>How many opgaven the ways belong to.</summary>
    public int CountOpgaven(ReadOnlySpan<ulong> ways)
    {
        var (count, last) = (0, -1);
        for (var word = 0; word < ways.Length; word++)
        {
            for (var rest = ways[word]; rest != 0;)
            {
                var opgave = Rows[Bits.Next(ref rest, word)].Opgave;
                (count, last) = (opgave == last ? count : count + 1, opgave);
            }
        }

        return count;
    }

    public static WayColumns Of(ReadOnlySpan<Opgave> opgaven)
    {
        var builder = new WayColumnsBuilder(opgaven);
        for (var row = 0; row < opgaven.Length; row++)
        {
            builder.Add(row, opgaven[row]);
        }

        return builder.Build();
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(First);
        snapshot.Write<WayRow>(Rows);
        snapshot.Write<int>(Asks);
        snapshot.Write<int>(Activities);
        snapshot.Write<int>(ConceptKeys);
        snapshot.Write<int>(ActivityKeys);
        snapshot.Write<ulong>(Real);
        snapshot.Write<ulong>(Open);
        snapshot.Write<ulong>(Searchable);
        snapshot.Write<ulong>(Remote);
        snapshot.Write<ulong>(Form);
        Hours.Write(snapshot);
        From.Write(snapshot);
        Until.Write(snapshot);
    }

    // Initialisers run in the order in which they stand, which is the order of writing.
    public static WayColumns Read(SnapshotReader snapshot) => new()
    {
        First = snapshot.Read<int>(),
        Rows = snapshot.Read<WayRow>(),
        Asks = snapshot.Read<int>(),
        Activities = snapshot.Read<int>(),
        ConceptKeys = snapshot.Read<int>(),
        ActivityKeys = snapshot.Read<int>(),
        Real = snapshot.Read<ulong>(),
        Open = snapshot.Read<ulong>(),
        Searchable = snapshot.Read<ulong>(),
        Remote = snapshot.Read<ulong>(),
        Form = snapshot.Read<ulong>(),
        Hours = BitSlices.Read(snapshot),
        From = BitSlices.Read(snapshot),
        Until = BitSlices.Read(snapshot),
    };
}
