using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.People;

/// <summary>Colleagues by expertise, theme and region. Only who may be found; no names for who sees none.</summary>
public sealed class IndexModel(
    Db db, CurrentProfessional current, MatchIndex index, MatchRecords records, Language language, Vocabulary.Vocabulary vocabulary, Provinces provinces, ReasonWords words, TimeProvider clock) : PageModel
{
    private const int PerGroup = 10;
    private Professional reader = null!;
    private Rules.PeopleSearchResult result = null!;

    public PeopleFilter Filter { get; private set; } = null!;
    public bool SeesNames { get; private set; }
    public IReadOnlyList<PeopleGroup> Groups { get; private set; } = [];
    public IReadOnlyList<(string Question, string Answer, string Url)> Widenings { get; private set; } = [];
    public int PageCount { get; private set; } = 1;

    public string CountInWords => result.Total > 0 ? result.Total.Counted("collega gevonden", "collega’s gevonden") : "Nog niemand past helemaal";

    public IEnumerable<PeopleList> Lists =>
    [
        new("thema", "Thema", Filter.Theme?.Id ?? "", [new("", "Alle thema’s"), .. vocabulary.Themes.Select(t => new Choice(t.Id, t.Name + Count(result.Facets.Themes, t.Index)))]),
        new("provincie", "Provincie", Filter.Province?.Slug ?? "", [new("", "Heel Nederland"), .. provinces.All.Select(p => new Choice(p.Slug, p.Name + Count(result.Facets.Provinces, p.Index)))]),
        new("volgorde", "Volgorde", PeopleFilter.Sorts.Single(s => s.Sort == Filter.Sort).Slug, [.. PeopleFilter.Sorts.Select(s => new Choice(s.Slug, s.Name))]),
    ];

    public async Task<IActionResult> OnGet()
    {
        if (await current.Get() is not { } person)
        {
            return NotFound();
        }

        (reader, SeesNames) = (person, await current.SeesNames());
        Filter = PeopleFilter.Read(Request.Query, language, vocabulary, provinces);
        result = (await index.Matcher()).Search(Question());
        Widenings = [.. result.Relaxations.Select(Widening)];
        await Show(ownsOpgave: await db.OpenOpgavenOf(reader.Id).AnyAsync());
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private Rules.PeopleSearch Question() => new()
    {
        Words = Filter.UsesWords ? Filter.Asked.Words : [],
        Concepts = [.. Filter.Concepts.Select(c => c.Index)],
        Themes = Filter.Theme is { } theme ? [theme.Index] : [],
        Provinces = Filter.Province is { } province ? [province.Index] : [],
        From = MatchRecords.Municipality(reader.MunicipalityCode),
        Seed = reader.Id,
        Query = new()
        {
            // Who is not confirmed only says to work there.
            AskerEmployer = reader.IsConfirmed ? records.Employer(reader.EmployerId) : null,
            Except = new HashSet<Guid> { reader.Id },
            Sort = Filter.Sort,
            Group = Filter.Group,
            Page = new((Filter.Page - 1) * PerGroup, PerGroup),
        },
    };

    private async Task Show(bool ownsOpgave)
    {
        var shown = result.Groups.SelectMany(g => g.Items).Concat(result.Nearest).ToList();
        var people = await PersonItem.Load(db, [.. shown.Select(m => m.Person)], reader, clock.Today());
        var isGrouped = Filter.Concepts.Count > 0;
        List<PersonItem> Items(IEnumerable<Rules.PersonMatch> matches, bool isUnderHeading) =>
        [
            .. matches.Where(m => people.ContainsKey(m.Person)).Select(m => PersonItem.Of(people[m.Person], SeesNames, Words(m, ownsOpgave), isUnderHeading)),
        ];
        Groups = result.Total > 0
            ? [.. result.Groups.Where(g => !g.Items.IsEmpty).Select(g => new PeopleGroup(isGrouped ? TitleOf(g.Coverage) : null, g.Count, Items(g.Items, isGrouped), MoreUrl(g, isGrouped)))]
            : result.Nearest.IsEmpty ? [] : [new PeopleGroup(null, result.Nearest.Length, Items(result.Nearest, false), null)];
        var counted = result.Groups.Where(g => Filter.Group is { } only ? g.Coverage == only : !isGrouped).Sum(g => g.Count);
        PageCount = Math.Max(1, (counted + PerGroup - 1) / PerGroup);
    }

    // Shared energy is for owners of opgaven: that is what its owner agreed to.
    private IReadOnlyList<ReasonLine> Words(Rules.PersonMatch match, bool ownsOpgave) => words.About(match.Reasons.Where(r => r.Kind != Rules.ReasonKind.EverythingAsked).Where(r => ownsOpgave || r.Kind is not (
        Rules.ReasonKind.ActivityGivesEnergy or Rules.ReasonKind.ActivityCostsEnergy or Rules.ReasonKind.ThemeGivesEnergy or Rules.ReasonKind.ThemeCostsEnergy)));

    private string? MoreUrl(Rules.PeopleGroup group, bool isGrouped) => isGrouped && Filter.Group is null && group.Count > PerGroup ? (Filter with { Group = group.Coverage }).Url() : null;

    private (string, string, string) Widening(Rules.Relaxation relaxation) => (
        relaxation.Question(RelaxedQuestion.Search, Filter.Asked.WordTexts), relaxation.Answer(),
        relaxation.Changes.Aggregate(Filter, (filter, change) => filter.After(change, language)).Url());

    private static string TitleOf(Rules.Coverage coverage) => PeopleFilter.Groups.Single(g => g.Group == coverage).Title;

    private static string Count(IEnumerable<Rules.FacetCount> counts, int value) => counts.FirstOrDefault(c => c.Value == value) is { Count: > 0 } found ? $" ({found.Count.InWords()})" : " (0)";
}

/// <summary>People under one heading; MoreUrl when there are more than are shown.</summary>
public sealed record PeopleGroup(string? Title, int Count, IReadOnlyList<PersonItem> People, string? MoreUrl);

/// <summary>A list to choose one value from.</summary>
public sealed record PeopleList(string Key, string Label, string Chosen, IReadOnlyList<Choice> Choices);
