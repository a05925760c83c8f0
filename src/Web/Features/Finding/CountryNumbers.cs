using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>What goes on in the country, in numbers. Counted once per snapshot of the match index and day, not once per request.</summary>
public sealed class CountryNumbers(MatchIndex index, TimeProvider clock)
{
    private const int NewestKept = 6;

    private readonly PerWorld<DateOnly, Numbers> counted = new();

    public async Task<Numbers> Now()
    {
        var (world, today) = (await index.World(), clock.Today());
        return counted.Get(world, today, () => Count(world, today));
    }

    private static Numbers Count(Rules.World world, DateOnly today)
    {
        var opgavenIn = world.OpenOpgavenPerMunicipality(today).ToDictionary(count => count.Value, count => count.Count);
        var peopleIn = world.PeoplePerMunicipality().ToDictionary(count => count.Value, count => count.Count);
        var seeking = world.SeekingOpgaven(today, NewestKept);
        var active = opgavenIn.Keys.Union(peopleIn.Keys).Order().ToList();
        return new Numbers(
            world.PeopleCount, active.Count, seeking.Count, seeking.HoursAWeek,
            [.. active.Select(code => new MapCount(MatchRecords.MunicipalityCode(code), opgavenIn.GetValueOrDefault(code), peopleIn.GetValueOrDefault(code)))],
            seeking.Newest);
    }
}

/// <param name="People">Colleagues who take part.</param>
/// <param name="Municipalities">Municipalities with people or open opgaven.</param>
/// <param name="Opgaven">Opgaven that look for people.</param>
/// <param name="HoursAWeek">Hours a week that open contributions ask for, sparring aside.</param>
/// <param name="PerMunicipality">Open opgaven and people of the active municipalities.</param>
/// <param name="Newest">Ids of the opgaven that look for people and were published last.</param>
public sealed record Numbers(int People, int Municipalities, int Opgaven, int HoursAWeek, IReadOnlyList<MapCount> PerMunicipality, IReadOnlyList<Guid> Newest);
