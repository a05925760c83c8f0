using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Opgaven;

/// <summary>Opgaven that anyone can read, newest first, and the ones that a steward took offline.</summary>
public sealed class IndexModel(Db db) : PageModel
{
    private const int PageSize = 50;
    private const int LongestTitle = 100;

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public IReadOnlyList<OpgaveItem> Opgaven { get; private set; } = [];
    public IReadOnlyList<TakenOffline> Withdrawn { get; private set; } = [];
    public int Total { get; private set; }
    public int PageCount => (Total + PageSize - 1) / PageSize;

    public async Task OnGet()
    {
        var opgaven = db.Opgaven.AsNoTracking();
        if (Zoek is { Length: > 0 } typed)
        {
            // Addresses are titles without capitals and accents: the same on every database.
            var part = Slugify.Text(typed[..Math.Min(typed.Length, LongestTitle)]);
            opgaven = opgaven.Where(o => o.Slug.Contains(part) || o.Municipality.Slug.Contains(part));
        }

        var open = opgaven.Where(o => o.Status == OpgaveStatus.Published || o.Status == OpgaveStatus.InProgress);
        Total = await open.CountAsync();
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, PageCount));
        Opgaven = await open.OrderByDescending(o => o.PublishedAt).ThenBy(o => o.Id).Skip((Pagina - 1) * PageSize).Take(PageSize).Items().ToListAsync();
        Withdrawn = await opgaven.Where(o => o.WithdrawnBySteward).OrderByDescending(o => o.WithdrawnAt).Take(PageSize)
            .Select(o => new TakenOffline(o.Id, o.Slug, o.Title, o.Municipality.Name, o.WithdrawnAt!.Value, o.WithdrawnBecause!)).ToListAsync();
    }
}

/// <summary>An opgave that a steward withdrew, and why.</summary>
public sealed record TakenOffline(Guid Id, string Slug, string Title, string Municipality, DateTime At, string Because);
