using System.Collections.Immutable;
using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>Makes questions such as people ask, all different and the same at every run.</summary>
sealed class QuestionMaker(BenchCountry country)
{
    private const int Seed = 7;
    private static readonly HashSet<string> Small = [.. "de het een en van voor met zonder op in te om bij naar als zijn wij we ons onze die dat er niet nu aan uit over door kan kunnen".Split(' ')];
    private readonly Dice dice = new(Seed);

    public IReadOnlyList<Question> Make(Kind kind, int count) => kind switch
    {
        Kind.A => People(count),
        Kind.B => [.. dice.Some(country.People, count).Select(person => new OpgavenQuestion(person, new OpgavenQuery { Hidden = Some(country.Opgaven, opgave => opgave.Id) }))],
        Kind.C => [.. country.Opgaven.Where(opgave => country.Planted.ContainsKey(opgave.Id)).Take(count).Select(Like)],
        _ => Searches(count),
    };

    private List<Question> People(int count)
    {
        var open = country.Opgaven.Where(opgave => opgave.IsOpen && opgave.Contributions.Any(contribution => contribution.IsOpen && !contribution.Asks.IsEmpty));
        return [.. dice.Some(open, count).Select((opgave, at) => new PeopleQuestion(
            opgave,
            dice.One([.. opgave.Contributions.Where(contribution => contribution.IsOpen && !contribution.Asks.IsEmpty)]),
            new PeopleQuery { AskerEmployer = dice.One(country.People).Employer, Except = Some(country.People, person => person.Id), Sort = (PeopleSort)(at % 4), Page = Page.First(Engines.People.ShownOfGroup) }))];
    }

    private LikenessQuestion Like(Opgave opgave)
    {
        // What shares less than this the page of an opgave does not call alike.
        var query = LikenessQuery.For(opgave) with { AtLeast = 15, ElsewhereThan = opgave.Municipality, Page = Page.First(Engines.People.Shown) };
        return new LikenessQuestion(opgave, query, country.Planted[opgave.Id]);
    }

    private List<Question> Searches(int count)
    {
        var asked = new HashSet<string>();
        var searches = new List<Question>();
        while (searches.Count < count)
        {
            var at = dice.Between(0, country.Opgaven.Length - 1);
            var words = searches.Count % 3 == 0 ? dice.One(country.Vocabulary.Expertise).Name : Words(country.Texts[at].Title);
            var filters = Filters(searches.Count, country.Opgaven[at]);
            if (words.Length > 2 && (asked.Add(words) || filters.Themes.Length + filters.Provinces.Length > 0))
            {
                searches.Add(new SearchQuestion(words, filters));
            }
        }

        return searches;
    }

    private string Words(string title)
    {
        var telling = title.Split([' ', ',', '.', '?', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && !Small.Contains(word.ToLowerInvariant())).ToList();
        return string.Join(' ', telling.Skip(dice.Between(0, Math.Max(0, telling.Count - 1))).Take(dice.Between(1, 4)));
    }

    // Half of the searches have no filter, as on the site; the others what the opgave that was thought of would meet.
    private OpgaveSearch Filters(int number, Opgave opgave)
    {
        var contribution = opgave.Contributions[0];
        return (number % 12) switch
        {
            1 => new OpgaveSearch { Themes = [opgave.Theme] },
            3 => new OpgaveSearch { Statuses = [OpgaveStatus.Published, OpgaveStatus.InProgress] },
            5 => new OpgaveSearch { Provinces = [country.Atlas.Province(opgave.Municipality) ?? 0] },
            7 => new OpgaveSearch { Forms = contribution.Form.AsSet() | Involvements.Sparring },
            9 => new OpgaveSearch { RemoteOnly = true, Statuses = [OpgaveStatus.Published] },
            11 => new OpgaveSearch { Themes = [opgave.Theme], Hours = HoursRange.Facets.FirstOrDefault(range => range.Holds(contribution.HoursAWeek), HoursRange.Facets[1]) },
            _ => new OpgaveSearch(),
        };
    }

    private ImmutableHashSet<Guid> Some<T>(IReadOnlyList<T> all, Func<T, Guid> id) =>
        [.. Enumerable.Range(0, dice.Between(0, 3)).Select(_ => id(dice.One(all)))];
}
