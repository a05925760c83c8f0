using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.People;

/// <summary>People of whom it is not certain yet where they work.</summary>
public sealed class IndexModel(Db db, Confirming confirming) : PageModel, ILoadFirst
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public IReadOnlyList<Waiting> People { get; private set; } = [];
    public IReadOnlyList<Waiting> Refused { get; private set; } = [];
    public int Total { get; private set; }
    public int PageCount => (Total + PageSize - 1) / PageSize;

    public async Task<IActionResult?> Load()
    {
        Total = await db.Professionals.ToCheck().CountAsync();
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, PageCount));
        People = await Lines(db.Professionals.ToCheck().OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).Skip((Pagina - 1) * PageSize).Take(PageSize));
        Refused = await Lines(db.Professionals.Where(p => p.RefusedAt != null).OrderByDescending(p => p.RefusedAt).Take(PageSize));
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPostConfirm(Guid id)
    {
        if (await Find(id) is not { } person)
        {
            return NotFound();
        }

        if (!person.IsConfirmed)
        {
            await confirming.People([person]);
            await db.SaveChangesAsync();
        }

        return Redirect("/beheer/aanmeldingen").WithNotice($"{person.Name} is bevestigd.", $"/beheer/aanmeldingen?handler=Unconfirm&id={id}");
    }

    public async Task<IActionResult> OnPostUnconfirm(Guid id)
    {
        if (await Find(id) is not { } person)
        {
            return NotFound();
        }

        person.Unconfirm();
        await db.SaveChangesAsync();
        return Redirect("/beheer/aanmeldingen").WithNotice($"{person.Name} is weer onbevestigd.");
    }

    private Task<Professional?> Find(Guid id) => db.Professionals.Include(p => p.Account).SingleOrDefaultAsync(p => p.Id == id);

    private Task<List<Waiting>> Lines(IQueryable<Professional> people) => people.AsNoTracking().Select(p => new Waiting(
        p.Id, p.Name, p.Function, p.Account.Email!, p.Employer.Name, p.Employer.Slug, p.CreatedAt,
        db.Opgaven.Count(o => o.OwnerId == p.Id && o.Status == OpgaveStatus.Draft && o.PublicationRequestedAt != null), p.RefusedBecause)).ToListAsync();
}

/// <summary>Someone to decide about.</summary>
public sealed record Waiting(Guid Id, string Name, string Function, string Email, string Employer, string EmployerSlug, DateTime Since, int Opgaven, string? RefusedBecause);
