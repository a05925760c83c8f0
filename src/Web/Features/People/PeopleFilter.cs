using System.Globalization;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Vocabulary;
using Microsoft.AspNetCore.Http.Extensions;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.People;

/// <summary>What is asked about colleagues, as it stands in the address. A name never does: that is asked by a POST.</summary>
public sealed record PeopleFilter
{
    public static IReadOnlyList<(Rules.PeopleSort Sort, string Slug, string Name)> Sorts { get; } =
    [
        (Rules.PeopleSort.Nearest, "dichtbij", "Dichtbij eerst"),
        (Rules.PeopleSort.SoonestAvailable, "beschikbaar", "Eerst beschikbaar"),
        (Rules.PeopleSort.RecentlyActive, "actief", "Laatst actief"),
    ];

    public static IReadOnlyList<(Rules.Coverage Group, string Slug, string Title)> Groups { get; } =
    [
        (Rules.Coverage.All, "alles", "Kent alles wat je vraagt"),
        (Rules.Coverage.Most, "meeste", "Kent het meeste"),
        (Rules.Coverage.Some, "deel", "Kent een deel"),
        (Rules.Coverage.Near, "dichtbij", "Kent iets wat er dichtbij ligt"),
    ];

    public required Asked Asked { get; init; }
    public IReadOnlyList<Expertise> Expertise { get; init; } = [];
    public Theme? Theme { get; init; }
    public Province? Province { get; init; }
    public Rules.PeopleSort Sort { get; init; }
    public Rules.Coverage? Group { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>Concepts decide the groups; words only count when they name no concept.</summary>
    public IReadOnlyList<Expertise> Concepts => [.. Expertise.Concat(Asked.Read.SelectMany(word => word.Concepts)).Distinct()];

    public bool UsesWords => !Asked.SaysNothing && Asked.Read.All(word => word.Concepts.Count == 0);
    public bool IsEmpty => Concepts.Count == 0 && !UsesWords && Theme is null && Province is null;

    public static PeopleFilter Read(IQueryCollection query, Language language, Vocabulary.Vocabulary vocabulary, Provinces provinces) => new()
    {
        Asked = Asked.From(query["zoek"].FirstOrDefault(), language).InParts(),
        Expertise = [.. query["expertise"].Select(vocabulary.FindExpertise).OfType<Expertise>().Distinct().Take(10)],
        Theme = vocabulary.FindTheme(query["thema"].FirstOrDefault()),
        Province = provinces.Find(query["provincie"].FirstOrDefault()),
        Sort = Sorts.FirstOrDefault(s => s.Slug == query["volgorde"].FirstOrDefault()).Sort,
        Group = Groups.Where(g => g.Slug == query["groep"].FirstOrDefault()).Select(g => (Rules.Coverage?)g.Group).FirstOrDefault(),
        Page = int.TryParse(query["pagina"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000 ? page : 1,
    };

    /// <summary>The filter after a change that search proposes.</summary>
    public PeopleFilter After(Rules.Change change, Language language) => change.Kind switch
    {
        Rules.ChangeKind.Theme => this with { Theme = null, Page = 1 },
        Rules.ChangeKind.Province => this with { Province = null, Page = 1 },
        Rules.ChangeKind.Word when change.To is { } word => this with { Asked = Asked.From(Asked.Without(word), language), Page = 1 },
        Rules.ChangeKind.Expertise => this with { Asked = Asked.From(null, language), Expertise = [], Page = 1 },
        _ => new() { Asked = Asked.From(null, language), Sort = Sort },
    };

    public string Url()
    {
        var query = new QueryBuilder();
        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(key, value);
            }
        }

        Add("zoek", Asked.Typed);
        Expertise.ToList().ForEach(e => Add("expertise", e.Id));
        Add("thema", Theme?.Id);
        Add("provincie", Province?.Slug);
        Add("volgorde", Sort == Sorts[0].Sort ? null : Sorts.Single(s => s.Sort == Sort).Slug);
        Add("groep", Groups.FirstOrDefault(g => g.Group == Group).Slug);
        return "/mensen" + query.ToQueryString();
    }
}
