namespace GemeenteVanNu.Features.Municipalities;

/// <summary>A municipality that is no more, the day on which its land went elsewhere, and where to today.</summary>
public sealed record FormerMunicipality(Municipality Municipality, DateOnly Since, IReadOnlyList<Municipality> Successors)
{
    /// <summary>The former ones among all; who followed may have been followed itself.</summary>
    public static IEnumerable<FormerMunicipality> Among(IReadOnlyCollection<Municipality> all, DateOnly today)
    {
        var byCode = all.ToDictionary(m => m.Code);
        return all.Where(m => m.ValidTo < today)
            .Select(m => new FormerMunicipality(m, m.ValidTo!.Value.AddDays(1), [.. Current(m, byCode, today).Distinct().OrderBy(s => s.Slug, StringComparer.Ordinal)]));
    }

    private static IEnumerable<Municipality> Current(Municipality municipality, Dictionary<string, Municipality> byCode, DateOnly today) => municipality.Successors
        .Select(byCode.GetValueOrDefault).OfType<Municipality>()
        .SelectMany(s => s.IsValidOn(today) ? [s] : Current(s, byCode, today));
}
