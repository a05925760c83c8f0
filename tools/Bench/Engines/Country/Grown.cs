using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines.Country;

/// <summary>
/// As many people as wanted, one after another and without reading a text: each takes the expertise of one demo person, the texts and
/// experience of another and the energy of a third, and lives and works elsewhere.
/// </summary>
static class Grown
{
    private const int Seed = 31;

    public static IEnumerable<Person> From(BenchCountry country, int count)
    {
        var dice = new Dice(Seed);
        for (var number = 0; number < count; number++)
        {
            var (told, tired, placed) = (dice.One(country.People), dice.One(country.People), dice.One(country.People));
            yield return dice.One(country.People) with
            {
                Id = dice.Id(BenchCountry.Now.AddMinutes(-number % 500_000)),
                Municipality = placed.Municipality,
                Employer = placed.Employer,
                Experiences = told.Experiences,
                Terms = told.Terms,
                ActivityEnergy = tired.ActivityEnergy,
                ThemeEnergy = tired.ThemeEnergy,
                EnergyShared = tired.EnergyShared,
                HoursAWeek = dice.OneOf(4, 8, 2, 12, 16, 24),
                MaxDistanceKm = placed.MaxDistanceKm,
                LastActive = BenchCountry.Today.AddDays(-dice.Between(0, 60)),
            };
        }
    }
}
