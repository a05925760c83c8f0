namespace GemeenteVanNu.Matching;

/// <summary>The energy that people share, a column of small numbers per activity and then per theme. Not shared is zero.</summary>
sealed class EnergyColumns(int rows, int[] activities, int[] themes, sbyte[] values)
{
    public long Bytes => values.Length + (4L * (activities.Length + themes.Length));

    /// <summary>The columns to add up for these activities and themes, each once.</summary>
    public int[] ColumnsFor(IEnumerable<int> askedActivities, IEnumerable<int> askedThemes) =>
    [
        .. askedActivities.Distinct().Select(activity => Array.BinarySearch(activities, activity)).Where(at => at >= 0),
        .. askedThemes.Distinct().Select(theme => Array.BinarySearch(themes, theme)).Where(at => at >= 0).Select(at => at + activities.Length),
    ];

    public int Sum(int row, ReadOnlySpan<int> columns)
    {
        var sum = 0;
        foreach (var column in columns)
        {
            sum += values[((long)column * rows) + row];
        }

        return sum;
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write(rows);
        snapshot.Write<int>(activities);
        snapshot.Write<int>(themes);
        snapshot.Write<sbyte>(values);
    }

    public static EnergyColumns Read(SnapshotReader snapshot) => new(snapshot.ReadNumber(), snapshot.Read<int>(), snapshot.Read<int>(), snapshot.Read<sbyte>());
}

/// <summary>Collects shared energy row by row.</summary>
sealed class EnergyColumnsBuilder(int rows)
{
    readonly List<(int Row, bool IsTheme, int Subject, sbyte Value)> given = [];

    public void Add(int row, Person person)
    {
        if (person.EnergyShared)
        {
            Add(row, isTheme: false, person.ActivityEnergy);
            Add(row, isTheme: true, person.ThemeEnergy);
        }
    }

    public EnergyColumns Build()
    {
        var activities = given.Where(one => !one.IsTheme).Select(one => one.Subject).Distinct().Order().ToArray();
        var themes = given.Where(one => one.IsTheme).Select(one => one.Subject).Distinct().Order().ToArray();
        var width = activities.Length + themes.Length;
        var values = new sbyte[rows * (long)width];
        foreach (var (row, isTheme, subject, value) in given)
        {
            var column = isTheme ? activities.Length + Array.BinarySearch(themes, subject) : Array.BinarySearch(activities, subject);
            values[((long)column * rows) + row] = value;
        }

        return new(rows, activities, themes, values);
    }

    // Of a subject given twice the first counts, as everywhere.
    void Add(int row, bool isTheme, System.Collections.Immutable.ImmutableArray<Energy> energies)
    {
        for (var at = energies.Length - 1; at >= 0; at--)
        {
            given.Add((row, isTheme, energies[at].Subject, (sbyte)Math.Clamp(energies[at].Value, -2, 2)));
        }
    }
}
