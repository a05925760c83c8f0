using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Employers;

/// <summary>A page about one employer and the people who say they work there.</summary>
public abstract class EmployerPage(Db db) : PageModel, ILoadFirst
{
    private List<(string Email, bool IsConfirmed)> people = [];

    public Employer Employer { get; private set; } = null!;

    public virtual async Task<IActionResult?> Load()
    {
        var slug = (string?)RouteData.Values["slug"];
        if (await db.Employers.Include(e => e.Municipalities).Include(e => e.Domains).SingleOrDefaultAsync(e => e.Slug == slug) is not { } employer)
        {
            return NotFound();
        }

        Employer = employer;
        people = [.. (await db.Professionals.Where(p => p.EmployerId == employer.Id && p.RefusedAt == null).Select(p => new { p.Account.Email, p.ConfirmedAt }).ToListAsync())
            .Select(p => (p.Email!, p.ConfirmedAt != null))];
        return null;
    }

    /// <summary>A domain of this employer; null for one of another or none.</summary>
    public MailDomain? Domain(Guid id) => Employer.Domains.SingleOrDefault(d => d.Id == id);

    public int PeopleWith(MailDomain domain) => people.Count(p => domain.Covers(p.Email));

    public int WaitingWith(MailDomain domain) => people.Count(p => !p.IsConfirmed && domain.Covers(p.Email));

    protected IActionResult Back(string notice) => Redirect($"/beheer/werkgevers/{Employer.Slug}").WithNotice(notice);
}
