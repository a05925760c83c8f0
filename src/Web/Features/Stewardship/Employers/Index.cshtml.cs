using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Employers;

/// <summary>Employers, those where people wait first.</summary>
public sealed class IndexModel(Db db) : PageModel
{
    private const int PageSize = 50;
    private const int LongestName = 100;

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public IReadOnlyList<EmployerLine> Employers { get; private set; } = [];
    public int PageCount { get; private set; }

    public async Task OnGet()
    {
        // A few hundred rows: chosen in memory, so that both databases fold letters alike.
        var all = await db.Employers.AsNoTracking().OrderBy(e => e.Name).Select(e => new EmployerLine(
            e.Name, e.Slug, e.Kind, e.Domains.Select(d => d.Domain).ToList(), e.Domains.Count(d => d.ConfirmedAt != null),
            db.Professionals.ToCheck().Count(p => p.EmployerId == e.Id), db.Professionals.Count(p => p.EmployerId == e.Id))).ToListAsync();
        var wanted = Zoek is { Length: > 0 } typed ? all.Where(e => e.Answers(typed[..Math.Min(typed.Length, LongestName)])).ToList() : all;
        PageCount = (wanted.Count + PageSize - 1) / PageSize;
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, PageCount));
        Employers = [.. wanted.OrderByDescending(e => e.Waiting).Skip((Pagina - 1) * PageSize).Take(PageSize)];
    }
}

/// <summary>An employer in the list.</summary>
public sealed record EmployerLine(string Name, string Slug, EmployerKind Kind, IReadOnlyList<string> Domains, int ConfirmedDomains, int Waiting, int People)
{
    public bool Answers(string typed) => Name.Contains(typed, StringComparison.OrdinalIgnoreCase) || Domains.Any(d => d.Contains(typed, StringComparison.OrdinalIgnoreCase));
}
