using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>All municipalities of today, on the map and by province; former ones are found by name.</summary>
public sealed class IndexModel(Db db, CountryNumbers numbers, MunicipalityNames names, Provinces provinces, CurrentProfessional current, TimeProvider clock) : PageModel
{
    private const int LongestName = 100;
    private const int MostSuggestions = 3;

    private IReadOnlyDictionary<string, MapCount> counts = new Dictionary<string, MapCount>();

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provincie { get; set; }

    public IReadOnlyList<Choice> ProvinceChoices => [.. provinces.All.Select(p => new Choice(p.Slug, p.Name))];
    public Province? Province { get; private set; }
    /// <summary>The municipality of who looks, yellow on the map.</summary>
    public string? OwnCode { get; private set; }
    public IReadOnlyCollection<MapCount> Counts { get; private set; } = [];
    public int Total { get; private set; }
    public IReadOnlyList<IGrouping<Province, Municipality>> ByProvince { get; private set; } = [];
    public IReadOnlyList<Municipality> Found { get; private set; } = [];
    public IReadOnlyList<FormerMunicipality> Former { get; private set; } = [];
    public IReadOnlyList<Municipality> Suggestions { get; private set; } = [];
    public bool IsFiltered => Zoek is not null || Province is not null;

    public async Task<IActionResult> OnGet()
    {
        Zoek = Zoek is { Length: > LongestName } ? Zoek[..LongestName] : Zoek;
        Province = provinces.Find(Provincie);
        if (Provincie is not null && Province is null)
        {
            return NotFound();
        }

        OwnCode = (await current.Get())?.MunicipalityCode;
        Counts = (await numbers.Now()).PerMunicipality;
        counts = Counts.ToDictionary(c => c.Code);
        Choose(await db.Municipalities.AsNoTracking().ToListAsync());
        return Page();
    }

    public MapCount CountOf(Municipality municipality) => counts.GetValueOrDefault(municipality.Code) ?? new MapCount(municipality.Code, 0);

    public string? EverydayName(Municipality municipality) => names.Everyday(municipality.Code);

    private void Choose(List<Municipality> all)
    {
        var today = clock.Today();
        var valid = all.Where(m => m.IsValidOn(today)).ToList();
        Total = valid.Count;
        Found = [.. valid.Where(m => (Province is null || m.Province == Province.Name) && (Zoek is null || names.Matches(m, Zoek)))];
        if (Zoek is not null)
        {
            Former = [.. FormerMunicipality.Among(all, today).Where(f => (Province is null || f.Municipality.Province == Province.Name) && names.Matches(f.Municipality, Zoek))];
            Suggestions = Found.Count + Former.Count > 0 ? [] : [.. names.Nearest(valid, Zoek, MostSuggestions)];
        }

        var dutch = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("nl-NL"), ignoreCase: true);
        ByProvince = [.. Found.OrderBy(m => m.Name.TrimStart('\''), dutch).GroupBy(m => provinces.All[provinces.Index(m.Province)]).OrderBy(g => g.Key.Index)];
    }
}
