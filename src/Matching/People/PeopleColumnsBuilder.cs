namespace GemeenteVanNu.Matching;

/// <summary>Fills the columns of a segment row by row.</summary>
sealed class PeopleColumnsBuilder(int rows, ConceptTree concepts)
{
    readonly ulong[] everyone = new ulong[Bits.Words(rows)];
    readonly ulong[] remote = new ulong[Bits.Words(rows)];
    readonly ulong[] openToAsk = new ulong[Bits.Words(rows)];
    readonly ulong[] accepting = new ulong[Bits.Words(rows) * PeopleColumns.Forms];
    readonly int[] hours = new int[rows];
    readonly int[] kilometres = new int[rows];
    readonly int[] from = new int[rows];
    readonly int[] until = new int[rows];
    readonly ushort[] firstDay = new ushort[rows];
    readonly ushort[] lastActive = new ushort[rows];
    readonly EnergyColumnsBuilder energy = new(rows);
    readonly PostingBuilder onlyColleagues = new();
    readonly List<int> paused = [];
    readonly List<int> pausedUntil = [];
    readonly PostingBuilder knows = new();
    readonly PostingBuilder wantsOrUsed = new();
    readonly PostingBuilder within = new();
    readonly PostingBuilder themes = new();

    public void Add(int row, Person person)
    {
        AddWho(row, person);
        AddConditions(row, person);
        energy.Add(row, person);
        foreach (var known in person.Knows)
        {
            knows.Add(known.Concept, row);
            AddWithin(known.Concept, row);
            AddTheme(concepts.Theme(known.Concept), row);
        }

        foreach (var concept in person.WantsToLearn)
        {
            wantsOrUsed.Add(concept, row);
        }

        foreach (var experience in person.Experiences)
        {
            AddTheme(experience.Theme, row);
            foreach (var concept in experience.Used)
            {
                wantsOrUsed.Add(concept, row);
                AddWithin(concept, row);
            }
        }
    }

    public PeopleColumns Build(TermPostings texts)
    {
        var (notSaid, anywhere) = (FillAbsent(hours), FillAbsent(kilometres));
        var known = knows.Build(rows);
        return new()
        {
            Everyone = everyone,
            Remote = remote,
            OpenToAsk = openToAsk,
            Accepting = accepting,
            Hours = RangeBitmaps.Of(hours),
            HoursNotSaid = notSaid,
            Kilometres = RangeBitmaps.Of(kilometres),
            Anywhere = anywhere,
            From = BitSlices.Of(from),
            Until = BitSlices.Of(until),
            FirstDay = firstDay,
            LastActive = lastActive,
            Energy = energy.Build(),
            OnlyColleagues = onlyColleagues.Build(rows),
            Paused = [.. paused],
            PausedUntil = [.. pausedUntil],
            Knows = known,
            Near = Near(known, wantsOrUsed.Build(rows)),
            Within = within.Build(rows),
            Themes = themes.Build(rows),
            Texts = texts,
        };
    }

    void AddWho(int row, Person person)
    {
        if (person.Findable == Findable.Everyone)
        {
            Bits.Set(everyone, row);
        }
        else if (person.Findable == Findable.OwnEmployer)
        {
            onlyColleagues.Add(person.Employer, row);
        }

        if (person.PausedUntil is { } back)
        {
            paused.Add(row);
            pausedUntil.Add(back.DayNumber);
        }

        if (person.OpenToAsk)
        {
            Bits.Set(openToAsk, row);
        }
    }

    void AddConditions(int row, Person person)
    {
        if (person.RemoteOk)
        {
            Bits.Set(remote, row);
        }

        for (var form = 0; form < PeopleColumns.Forms; form++)
        {
            if (person.Accepts.Accepts((Involvement)form))
            {
                Bits.Set(accepting.AsSpan(form * everyone.Length), row);
            }
        }

        hours[row] = person.HoursAWeek is { } said ? Math.Max(0, said) : -1;
        kilometres[row] = person.MaxDistanceKm ?? -1;
        var isUpsideDown = person.Available.IsUpsideDown;
        from[row] = isUpsideDown ? Days.Latest + 1 : person.Available.FirstNumber;
        until[row] = isUpsideDown ? Days.Earliest - 1 : person.Available.LastNumber;
        firstDay[row] = (ushort)person.Available.FirstNumber;
        lastActive[row] = (ushort)Days.Number(person.LastActive);
    }

    // Not said becomes one more than the most that was said.
    static int FillAbsent(int[] values)
    {
        var absent = values.Length == 0 ? 0 : Math.Max(0, values.Max()) + 1;
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = values[row] < 0 ? absent : values[row];
        }

        return absent;
    }

    void AddTheme(int? theme, int row)
    {
        if (theme is { } said)
        {
            themes.Add(said, row);
        }
    }

    void AddWithin(int concept, int row)
    {
        foreach (var broader in concepts.SelfAndBroader(concept))
        {
            within.Add(broader, row);
        }
    }

    PostingStore Near(PostingStore known, PostingStore wantedOrUsed)
    {
        var reached = known.Keys.ToArray().SelectMany(concepts.NeighboursOf).Concat(wantedOrUsed.Keys.ToArray()).Distinct().Order();
        var (writer, near) = (new PostingStore.Writer(rows), new ulong[Bits.Words(rows)]);
        foreach (var concept in reached)
        {
            Array.Clear(near);
            wantedOrUsed.AddTo(near, concept);
            foreach (var neighbour in concepts.NeighboursOf(concept))
            {
                known.AddTo(near, neighbour);
            }

            writer.Add(concept, near);
        }

        return writer.Build();
    }
}
