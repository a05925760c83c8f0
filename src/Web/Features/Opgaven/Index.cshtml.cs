using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Opgaven;

/// <summary>All opgaven that can be found: search, filters with counts, order, pages. Never an empty list while there are opgaven.</summary>
public sealed class IndexModel(
    Db db, MatchIndex index, Language language, Vocabulary.Vocabulary vocabulary, Provinces provinces, CurrentProfessional current, TimeProvider clock) : PageModel
{
    private const int PageSize = 20;
    private const int MostMunicipalities = 10;
    private const int NearestShown = 5;

    public OpgaveFilter Filter { get; private set; } = null!;
    public Asked Asked { get; private set; } = null!;

    /// <summary>What the list is about: what was asked, or the part of it that gives an answer.</summary>
    public Asked About { get; private set; } = null!;

    /// <summary>Words that nothing was found about together with the others.</summary>
    public IReadOnlyList<string> LeftOut => Asked.LeftOutBy(About);
    public Rules.OpgaveSearchResult Found { get; private set; } = null!;
    public IReadOnlyList<OpgaveItem> Items { get; private set; } = [];
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Whether there is a place to measure nearness from.</summary>
    public bool KnowsPlace { get; private set; }
    public int PageCount => (Found.Total + PageSize - 1) / PageSize;
    public bool IsNearestOnly => Found.Outcome != Rules.Outcome.Found;

    public async Task<IActionResult> OnGetAsync()
    {
        Filter = OpgaveFilter.Read(Request.Query, vocabulary, provinces, await Municipalities());
        About = Asked = Asked.From(Filter.Typed, language);
        Filter = Filter with { Typed = Asked.Typed };
        var from = await From();
        KnowsPlace = from is not null;
        var world = await index.World();
        var matcher = index.Matcher(world);
        Found = matcher.Search(Filter.Search(Asked.Words, from, PageSize));
        if (IsNearestOnly && Asked.Closest(asked => matcher.Search(Filter.Search(asked.Words, from, 0)).Total) is { } closest)
        {
            About = closest;
            Found = matcher.Search(Filter.Search(About.Words, from, PageSize));
        }

        if (Found.Total > 0 && Found.Items.IsEmpty)
        {
            return Redirect((Filter with { Page = PageCount }).Url());
        }

        Facets = FacetGroups.Of(Found.Facets, Filter, vocabulary, provinces);
        var shown = IsNearestOnly ? Found.Items.Take(NearestShown) : Found.Items;
        Items = [.. (await OpgaveItems.Load(db, [.. shown.Select(item => item.Opgave)])).Select(item => item with { Kilometres = Distance(world, from, item) })];
        return Page();
    }

    /// <summary>Why an opgave that comes near is not an answer.</summary>
    public string? WhyNot(OpgaveItem item) => Found.Items.FirstOrDefault(found => found.Opgave == item.Id)?.Failed is { IsEmpty: false } failed
        ? failed.Select(one => one.ToYou(Asked.WordTexts)).ToList().InWords() : null;

    /// <summary>Where a relaxation leads.</summary>
    public string UrlAfter(Rules.Relaxation relaxation)
    {
        var filter = Filter with { Page = 1 };
        foreach (var change in relaxation.Changes)
        {
            filter = change is { Kind: Rules.ChangeKind.Word, To: { } word }
                ? filter with { Typed = Asked.Without(word) ?? "" }
                : filter.After(change) ?? new OpgaveFilter();
        }

        return filter.Url();
    }

    private async Task<List<Municipality>> Municipalities()
    {
        var slugs = Request.Query[OpgaveFilter.MunicipalityKey].OfType<string>().Distinct().Take(MostMunicipalities).ToList();
        return slugs.Count == 0 ? [] : await db.Municipalities.AsNoTracking().ValidOn(clock.Today()).Where(m => slugs.Contains(m.Slug)).OrderBy(m => m.Name).ToListAsync();
    }

    private async Task<int?> From() => Filter.Municipalities is [var only]
        ? MatchRecords.Municipality(only.Code)
        : await current.Get() is { } me ? MatchRecords.Municipality(me.MunicipalityCode) : null;

    private int? Distance(Rules.World world, int? from, OpgaveItem item) =>
        from is { } place && Filter.Municipalities.Count == 0 ? world.Atlas.Kilometres(place, MatchRecords.Municipality(item.MunicipalityCode)) : null;
}
