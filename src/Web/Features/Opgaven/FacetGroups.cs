using System.Collections.Immutable;
using GemeenteVanNu.Features.Municipalities;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Opgaven;

/// <summary>One value to tick, with how many opgaven it gives.</summary>
public sealed record FacetValue(string Slug, string Name, int Count, bool Chosen);

/// <summary>A group of values under one heading.</summary>
/// <param name="Key">Key in the address.</param>
/// <param name="Title">Heading.</param>
/// <param name="Values">Values with a count, or chosen.</param>
/// <param name="OnlyOne">Radio buttons instead of check boxes.</param>
public sealed record FacetGroup(string Key, string Title, IReadOnlyList<FacetValue> Values, bool OnlyOne = false)
{
    public bool HasChoice => Values.Any(value => value.Chosen);
}

/// <summary>From the counts of the rules to what stands beside the list.</summary>
public static class FacetGroups
{
    public static IReadOnlyList<FacetGroup> Of(Rules.OpgaveFacets facets, OpgaveFilter filter, Vocabulary.Vocabulary vocabulary, Provinces provinces) =>
    [
        new(OpgaveFilter.StatusKey, "Status", Shown(OpgaveFilter.Statuses.Select(status =>
            new FacetValue(status.Slug, status.Name, Count(facets.Statuses, (int)status.Status), filter.StatusesChosen.Contains(status.Status))))),
        new(OpgaveFilter.ThemeKey, "Thema", Shown(vocabulary.Themes.Select(theme =>
            new FacetValue(theme.Id, theme.Name, Count(facets.Themes, theme.Index), filter.Themes.Contains(theme))))),
        new(OpgaveFilter.FormKey, "Vorm", Shown(InvolvementWords.Each.Select(form =>
            new FacetValue(form.Slug(), form.Dutch(), Count(facets.Forms, int.Log2((int)form)), filter.Forms.Contains(form))))),
        new(OpgaveFilter.HoursKey, "Uren per week", Shown(Enumerable.Range(0, Rules.HoursRange.Facets.Length).Select(range =>
            new FacetValue(OpgaveFilter.HoursSlug(range), OpgaveFilter.HoursName(range), Count(facets.Hours, range), filter.Hours == range))), OnlyOne: true),
        new(OpgaveFilter.RemoteKey, "Plek", Shown([new FacetValue("ja", "Kan op afstand", Count(facets.Remote, 1), filter.RemoteOnly)])),
        new(OpgaveFilter.ProvinceKey, "Provincie", Shown(provinces.All.Select(province =>
            new FacetValue(province.Slug, province.Name, Count(facets.Provinces, province.Index), filter.Provinces.Contains(province))))),
    ];

    private static IReadOnlyList<FacetValue> Shown(IEnumerable<FacetValue> values) => [.. values.Where(value => value.Count > 0 || value.Chosen)];

    private static int Count(ImmutableArray<Rules.FacetCount> counts, int value) => counts.FirstOrDefault(count => count.Value == value).Count;
}
