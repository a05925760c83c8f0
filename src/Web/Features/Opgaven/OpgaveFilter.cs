using System.Collections.Immutable;
using System.Globalization;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Vocabulary;
using Microsoft.AspNetCore.Http.Extensions;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Opgaven;

/// <summary>
/// What is chosen on the list of opgaven, as it stands in the address: <c>?zoek=…&amp;thema=wonen&amp;thema=ruimte&amp;vorm=sparren</c>.
/// A value that does not exist is passed over, so that an old or forged link still gives a list.
/// </summary>
public sealed record OpgaveFilter
{
    public const string SearchKey = "zoek";
    public const string ThemeKey = "thema";
    public const string ProvinceKey = "provincie";
    public const string MunicipalityKey = "gemeente";
    public const string FormKey = "vorm";
    public const string HoursKey = "uren";
    public const string RemoteKey = "op-afstand";
    public const string StatusKey = "status";
    public const string SortKey = "volgorde";
    public const string PageKey = "pagina";

    public static IReadOnlyList<(Rules.OpgaveStatus Status, string Slug, string Name)> Statuses { get; } =
    [
        (Rules.OpgaveStatus.Published, "open", "Zoekt mensen"),
        (Rules.OpgaveStatus.InProgress, "loopt", "Loopt al"),
        (Rules.OpgaveStatus.Completed, "afgerond", "Afgerond"),
    ];

    public static IReadOnlyList<(Rules.OpgaveSort Sort, string Slug, string Name)> Sorts { get; } =
    [
        (Rules.OpgaveSort.Relevance, "best", "Past het best"),
        (Rules.OpgaveSort.Newest, "nieuwste", "Nieuwste eerst"),
        (Rules.OpgaveSort.Nearest, "dichtbij", "Dichtbij eerst"),
        (Rules.OpgaveSort.EndingSoonest, "loopt-af", "Loopt snel af"),
    ];

    public string Typed { get; init; } = "";
    public IReadOnlyList<Theme> Themes { get; init; } = [];
    public IReadOnlyList<Province> Provinces { get; init; } = [];
    public IReadOnlyList<Municipality> Municipalities { get; init; } = [];
    public IReadOnlyList<Involvement> Forms { get; init; } = [];

    /// <summary>Place in <see cref="Rules.HoursRange.Facets"/>.</summary>
    public int? Hours { get; init; }
    public bool RemoteOnly { get; init; }
    public IReadOnlyList<Rules.OpgaveStatus> StatusesChosen { get; init; } = [];
    public Rules.OpgaveSort Sort { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>Filters chosen, the search words aside.</summary>
    public int Count => Themes.Count + Provinces.Count + Municipalities.Count + Forms.Count + (Hours is null ? 0 : 1) + (RemoteOnly ? 1 : 0) + StatusesChosen.Count;

    public static OpgaveFilter Read(IQueryCollection query, Vocabulary.Vocabulary vocabulary, Provinces provinces, IReadOnlyList<Municipality> municipalities) => new()
    {
        Typed = query[SearchKey].FirstOrDefault() ?? "",
        Themes = Values(query, ThemeKey, vocabulary.FindTheme),
        Provinces = Values(query, ProvinceKey, provinces.Find),
        Municipalities = municipalities,
        Forms = [.. query[FormKey].Select(InvolvementWords.Parse).OfType<Involvement>().Distinct()],
        Hours = HoursOf(query[HoursKey].FirstOrDefault()),
        RemoteOnly = query[RemoteKey] == "ja",
        StatusesChosen = [.. Statuses.Where(status => query[StatusKey].Contains(status.Slug)).Select(status => status.Status)],
        Sort = Sorts.FirstOrDefault(sort => sort.Slug == query[SortKey].FirstOrDefault()).Sort,
        Page = int.TryParse(query[PageKey].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000 ? page : 1,
    };

    public static string HoursSlug(int range) => $"{Rules.HoursRange.Facets[range].Least}-{Rules.HoursRange.Facets[range].Most}";

    public static string HoursName(int range) => $"{Rules.HoursRange.Facets[range].Least} tot {Rules.HoursRange.Facets[range].Most} uur";

    public Rules.OpgaveSearch Search(ImmutableArray<Rules.QueryWord> words, int? from, int pageSize) => new()
    {
        Words = words,
        Themes = [.. Themes.Select(theme => theme.Index)],
        Provinces = [.. Provinces.Select(province => province.Index)],
        Municipalities = [.. Municipalities.Select(municipality => MatchRecords.Municipality(municipality.Code))],
        Forms = Forms.Aggregate(Rules.Involvements.None, (forms, form) => forms | MatchRecords.Forms(form)),
        Hours = Hours is { } range ? Rules.HoursRange.Facets[range] : null,
        RemoteOnly = RemoteOnly,
        Statuses = [.. StatusesChosen],
        Sort = Sort,
        From = from,
        Page = new Rules.Page((Page - 1) * pageSize, pageSize),
    };

    /// <summary>The filter after a change that search proposes; null when it is no filter but a word or a last resort.</summary>
    public OpgaveFilter? After(Rules.Change change) => (change.Kind switch
    {
        Rules.ChangeKind.Remote => this with { RemoteOnly = false },
        Rules.ChangeKind.Hours => this with { Hours = null },
        Rules.ChangeKind.Form => this with { Forms = [] },
        Rules.ChangeKind.Municipality => this with { Municipalities = [] },
        Rules.ChangeKind.Province => this with { Provinces = [] },
        Rules.ChangeKind.Status => this with { StatusesChosen = [] },
        Rules.ChangeKind.Theme => this with { Themes = [] },
        _ => null,
    }) is { } changed ? changed with { Page = 1 } : null;

    /// <summary>The address of the list with this filter.</summary>
    public string Url()
    {
        var query = new QueryBuilder();
        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                query.Add(key, value);
            }
        }

        Add(SearchKey, Typed);
        Themes.ToList().ForEach(theme => Add(ThemeKey, theme.Id));
        Provinces.ToList().ForEach(province => Add(ProvinceKey, province.Slug));
        Municipalities.ToList().ForEach(municipality => Add(MunicipalityKey, municipality.Slug));
        Forms.ToList().ForEach(form => Add(FormKey, form.Slug()));
        Add(HoursKey, Hours is { } range ? HoursSlug(range) : "");
        Add(RemoteKey, RemoteOnly ? "ja" : "");
        Statuses.Where(status => StatusesChosen.Contains(status.Status)).ToList().ForEach(status => Add(StatusKey, status.Slug));
        Add(SortKey, Sort == Rules.OpgaveSort.Relevance ? "" : Sorts.Single(sort => sort.Sort == Sort).Slug);
        Add(PageKey, Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : "");
        return "/opgaven" + query.ToQueryString();
    }

    private static int? HoursOf(string? slug)
    {
        var range = Enumerable.Range(0, Rules.HoursRange.Facets.Length).FirstOrDefault(at => HoursSlug(at) == slug, -1);
        return range < 0 ? null : range;
    }

    private static List<T> Values<T>(IQueryCollection query, string key, Func<string?, T?> find)
        where T : class => [.. query[key].Select(find).OfType<T>().Distinct()];
}
