using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>What the order of people goes by, in arrays by number of the document, as Lucene's field cache keeps them.</summary>
sealed class PeopleColumns(BenchCountry country)
{
    public Guid[] Ids { get; } = [.. country.People.Select(person => person.Id)];
    public int[] Municipality { get; } = [.. country.People.Select(person => person.Municipality)];
    public int[] First { get; } = [.. country.People.Select(person => person.Available.From?.DayNumber ?? 0)];
    public int[] LastActive { get; } = [.. country.People.Select(person => person.LastActive.DayNumber)];

    /// <summary>By number of activity, then by number of theme; nothing where it is not shared.</summary>
    public sbyte[][] Energies { get; } = [.. country.People.Select(person => EnergiesOf(country, person))];

    /// <summary>Every concept for which this person is at least near.</summary>
    public static IEnumerable<int> Reached(BenchCountry country, Person person) => person.Knows.SelectMany(known => country.Near(known.Concept).Append(known.Concept))
        .Concat(person.WantsToLearn).Concat(person.Experiences.SelectMany(experience => experience.Used)).Distinct();

    private static sbyte[] EnergiesOf(BenchCountry country, Person person)
    {
        var activities = country.Vocabulary.Activities.Count;
        var values = new sbyte[person.EnergyShared ? activities + country.Vocabulary.Themes.Count : 0];
        if (person.EnergyShared)
        {
            Array.ForEach([.. person.ActivityEnergy], energy => values[energy.Subject] = (sbyte)energy.Value);
            Array.ForEach([.. person.ThemeEnergy], energy => values[activities + energy.Subject] = (sbyte)energy.Value);
        }

        return values;
    }
}

/// <summary>The place of a document in the order that a question asks for; smaller is earlier.</summary>
sealed class PeopleKeys(PeopleColumns columns, BenchCountry country, PeopleQuestion question)
{
    private readonly int today = BenchCountry.Today.DayNumber;
    private readonly int[] kilometres = Distances.From(country, question.Opgave.Municipality);
    private readonly int[] energetic = [.. question.Contribution.Activities.Distinct(), country.Vocabulary.Activities.Count + question.Opgave.Theme];

    public int Key(int doc) => question.Query.Sort switch
    {
        PeopleSort.Nearest => kilometres[columns.Municipality[doc]],
        PeopleSort.SoonestAvailable => Math.Max(today, Math.Max(columns.First[doc], question.FirstDay)),
        PeopleSort.RecentlyActive => -columns.LastActive[doc],
        _ => -Energy(columns.Energies[doc]),
    };

    public ulong Tie(int doc) => People.Tie(question.Contribution.Id, columns.Ids[doc]);

    private int Energy(sbyte[] energies)
    {
        var sum = 0;
        foreach (var subject in energies.Length == 0 ? [] : energetic)
        {
            sum += energies[subject];
        }

        return sum;
    }
}
