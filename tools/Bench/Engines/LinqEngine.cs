using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>What a team writes first: LINQ over the objects in memory. Only for question A.</summary>
sealed class LinqEngine : Engine
{
    private BenchCountry country = null!;

    public override string Name => "LINQ over objects";

    public override IReadOnlyDictionary<Kind, string> Notes { get; } = new Dictionary<Kind, string> { [Kind.A] = "exact; no reasons" };

    public override void Build(BenchCountry country) => this.country = country;

    public override object Ask(Question question)
    {
        var asked = (PeopleQuestion)question;
        var groups = country.People
            .Where(person => person.IsVisibleTo(asked.Query.AskerEmployer, BenchCountry.Today) && !asked.Query.Except.Contains(person.Id))
            .Where(person => Fits(person, asked))
            .Select(person => (Person: person, Group: GroupOf(person, asked.Asks)))
            .Where(one => one.Group is not null)
            .ToLookup(one => one.Group!.Value, one => one.Person);
        return new Answer(
            [.. Enumerable.Range(0, People.Groups).Select(group => groups[group]
                .OrderBy(person => SortKey(person, asked)).ThenBy(person => People.Tie(asked.Contribution.Id, person.Id)).ThenBy(person => person.Id)
                .Take(People.ShownOfGroup).Select(person => person.Id).ToArray())],
            [.. Enumerable.Range(0, People.Groups).Select(group => groups[group].Count())]);
    }

    /// <summary>What the chosen order is by, smallest first.</summary>
    public long SortKey(Person person, PeopleQuestion asked) => asked.Query.Sort switch
    {
        PeopleSort.Nearest => country.Atlas.Kilometres(asked.Opgave.Municipality, person.Municipality) ?? int.MaxValue,
        PeopleSort.SoonestAvailable => Math.Max(BenchCountry.Today.DayNumber, Math.Max((person.Available.From ?? DateOnly.MinValue).DayNumber, asked.FirstDay)),
        PeopleSort.RecentlyActive => -person.LastActive.DayNumber,
        _ when !person.EnergyShared => 0,
        _ => -(asked.Contribution.Activities.Distinct().Sum(activity => People.EnergyFor(person.ActivityEnergy, activity)) + People.EnergyFor(person.ThemeEnergy, asked.Opgave.Theme)),
    };

    public int? GroupOf(Person person, int[] asks)
    {
        var known = asks.Count(ask => person.Knows.Any(one => one.Concept == ask));
        var group = People.Group(known, asks.Length);
        return group < 3 || asks.Any(ask => IsNear(person, ask)) ? group : null;
    }

    private bool Fits(Person person, PeopleQuestion asked)
    {
        var contribution = asked.Contribution;
        return person.Accepts.Accepts(contribution.Form)
            && person.Available.Overlaps(asked.Period)
            && !(contribution.HoursAWeek > 0 && person.HoursAWeek < contribution.HoursAWeek)
            && (person.MaxDistanceKm is not { } most || (person.RemoteOk && contribution.RemotePossible) || country.Atlas.Kilometres(person.Municipality, asked.Opgave.Municipality) <= most);
    }

    private bool IsNear(Person person, int ask) =>
        person.Knows.Any(known => country.Concepts.AreNear(ask, known.Concept)) || person.WantsToLearn.Contains(ask) || person.Experiences.Any(experience => experience.Used.Contains(ask));
}
