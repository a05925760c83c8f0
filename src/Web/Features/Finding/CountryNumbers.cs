using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>What goes on in the country, in numbers. Counted once per snapshot of the match index and day, not once per request.</summary>
public sealed class CountryNumbers(MatchIndex index, TimeProvider clock)
{
    private const int NewestKept = 6;

    private Counted? last;

    public async Task<Numbers> Now()
    {
        var (world, today) = (await index.World(), clock.Today());
        var counted = last;
        if (counted is null || !ReferenceEquals(counted.World, world) || counted.Day != today)
        {
            last = counted = new Counted(world, today, Count(world, today));
        }

        return counted.Numbers;
    }

    private static Numbers Count(Rules.World world, DateOnly today)
    {
        var open = world.Opgaven.ToArray().Where(opgave => opgave.IsOpen && opgave.IsFindable(today)).ToList();
        var people = world.People.ToArray();
        var opgavenIn = open.GroupBy(opgave => opgave.Municipality).ToDictionary(group => group.Key, group => group.Count());
        var peopleIn = people.GroupBy(person => person.Municipality).ToDictionary(group => group.Key, group => group.Count());
        var seeking = open.Where(opgave => opgave.Contributions.Any(contribution => contribution.IsOpen)).ToList();
        var active = opgavenIn.Keys.Union(peopleIn.Keys).Order().ToList();
        return new Numbers(
            people.Length, active.Count, seeking.Count, seeking.Sum(HoursAsked),
            [.. active.Select(code => new MapCount(MatchRecords.MunicipalityCode(code), opgavenIn.GetValueOrDefault(code), peopleIn.GetValueOrDefault(code)))],
            [.. seeking.OrderByDescending(opgave => opgave.PublishedOn).ThenByDescending(opgave => opgave.Id).Take(NewestKept).Select(opgave => opgave.Id)]);
    }

    // An hour of sparring is no hour a week.
    private static int HoursAsked(Rules.Opgave opgave) =>
        opgave.Contributions.Where(c => c.IsOpen && c.Form != Rules.Involvement.Sparring).Sum(c => c.HoursAWeek * c.People);

    private sealed record Counted(Rules.World World, DateOnly Day, Numbers Numbers);
}

/// <param name="People">Colleagues who take part.</param>
/// <param name="Municipalities">Municipalities with people or open opgaven.</param>
/// <param name="Opgaven">Opgaven that look for people.</param>
/// <param name="HoursAWeek">Hours a week that open contributions ask for, sparring aside.</param>
/// <param name="PerMunicipality">Open opgaven and people of the active municipalities.</param>
/// <param name="Newest">Ids of the opgaven that look for people and were published last.</param>
public sealed record Numbers(int People, int Municipalities, int Opgaven, int HoursAWeek, IReadOnlyList<MapCount> PerMunicipality, IReadOnlyList<Guid> Newest);
