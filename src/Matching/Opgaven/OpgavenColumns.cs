namespace GemeenteVanNu.Matching;

/// <summary>A column or set of rows per thing that a question about opgaven looks at.</summary>
sealed class OpgavenColumns
{
    const int Statuses = 3;

    /// <summary>Day of publication, as <see cref="DateOnly.DayNumber"/>.</summary>
    public required int[] PublishedOn { get; init; }

    /// <summary>Last day, as <see cref="DateOnly.DayNumber"/>; the greatest when open.</summary>
    public required int[] LastDay { get; init; }

    /// <summary>Per status, one bitmap after another: who has it.</summary>
    public required ulong[] Status { get; init; }

    /// <summary>Per theme id.</summary>
    public required PostingStore Themes { get; init; }

    /// <summary>Place of the theme in the keys of <see cref="Themes"/>.</summary>
    public required int[] Theme { get; init; }

    /// <summary>Per task field id.</summary>
    public required PostingStore TaskFields { get; init; }

    /// <summary>Per concept the opgaven that are about it or ask it.</summary>
    public required PostingStore About { get; init; }

    /// <summary>How many concepts an opgave is about or asks, each once.</summary>
    public required int[] Concepts { get; init; }

    /// <summary>Per concept the opgaven that are about it or something narrower.</summary>
    public required PostingStore Within { get; init; }

    public long Bytes => (4L * (PublishedOn.Length + LastDay.Length + Theme.Length + Concepts.Length)) + (8L * Status.Length) + Themes.Bytes + TaskFields.Bytes + About.Bytes + Within.Bytes;

    public ReadOnlySpan<ulong> OfStatus(OpgaveStatus status)
    {
        var words = Status.Length / Statuses;
        return Status.AsSpan((int)status * words, words);
    }

    public static OpgavenColumns Of(ReadOnlySpan<Opgave> opgaven, ConceptTree tree)
    {
        var (words, rows) = (Bits.Words(opgaven.Length), opgaven.Length);
        var (published, last, concepts, status) = (new int[rows], new int[rows], new int[rows], new ulong[Statuses * words]);
        var (themes, fields, about, within) = (new PostingBuilder(), new PostingBuilder(), new PostingBuilder(), new PostingBuilder());
        for (var row = 0; row < rows; row++)
        {
            var opgave = opgaven[row];
            (published[row], last[row]) = (opgave.PublishedOn.DayNumber, opgave.Period.Last.DayNumber);
            Bits.Set(status.AsSpan((int)opgave.Status * words), row);
            themes.Add(opgave.Theme, row);
            if (opgave.TaskField is { } field)
            {
                fields.Add(field, row);
            }

            foreach (var concept in opgave.AllConcepts())
            {
                concepts[row]++;
                about.Add(concept, row);
                foreach (var broader in tree.SelfAndBroader(concept))
                {
                    within.Add(broader, row);
                }
            }
        }

        var store = themes.Build(rows);
        var theme = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            theme[row] = store.Keys.BinarySearch(opgaven[row].Theme);
        }

        return new()
        {
            PublishedOn = published,
            LastDay = last,
            Status = status,
            Themes = store,
            Theme = theme,
            TaskFields = fields.Build(rows),
            About = about.Build(rows),
            Concepts = concepts,
            Within = within.Build(rows),
        };
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(PublishedOn);
        snapshot.Write<int>(LastDay);
        snapshot.Write<ulong>(Status);
        Themes.Write(snapshot);
        snapshot.Write<int>(Theme);
        TaskFields.Write(snapshot);
        About.Write(snapshot);
        snapshot.Write<int>(Concepts);
        Within.Write(snapshot);
    }

    // Initialisers run in the order in which they stand, which is the order of writing.
    public static OpgavenColumns Read(SnapshotReader snapshot) => new()
    {
        PublishedOn = snapshot.Read<int>(),
        LastDay = snapshot.Read<int>(),
        Status = snapshot.Read<ulong>(),
        Themes = PostingStore.Read(snapshot),
        Theme = snapshot.Read<int>(),
        TaskFields = PostingStore.Read(snapshot),
        About = PostingStore.Read(snapshot),
        Concepts = snapshot.Read<int>(),
        Within = PostingStore.Read(snapshot),
    };
}
