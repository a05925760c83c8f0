using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Employers;

/// <summary>Lets a second employer use the same mail domain; signing up then asks which of the two.</summary>
public sealed class ShareModel(Db db) : EmployerPage(db)
{
    private readonly Db db = db;

    [BindProperty]
    public ShareInput Input { get; set; } = new();

    public MailDomain MailDomain { get; private set; } = null!;
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        if (!Guid.TryParse((string?)RouteData.Values["domain"], out var id) || Domain(id) is not { } domain)
        {
            return NotFound();
        }

        MailDomain = domain;
        Others = [.. (await db.Employers.Where(e => !e.Domains.Any(d => d.Domain == domain.Domain)).OrderBy(e => e.Name).Select(e => new { e.Slug, e.Name }).ToListAsync()).Select(e => new Choice(e.Slug, e.Name))];
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        if (await db.Employers.Include(e => e.Domains).SingleOrDefaultAsync(e => e.Slug == Input.Employer) is not { } other)
        {
            return NotFound();
        }

        db.MailDomains.Add(other.AddDomain(MailDomain.Domain));
        await db.SaveChangesAsync();
        return Redirect($"/beheer/werkgevers/{other.Slug}").WithNotice($"{MailDomain.Domain} hoort nu ook bij {other.Name}. Bevestig het hier als dat klopt.");
    }
}

public sealed record ShareInput
{
    [Required(ErrorMessage = "Kies een werkgever.")]
    [Display(Name = "Andere werkgever")]
    public string? Employer { get; set; }
}
