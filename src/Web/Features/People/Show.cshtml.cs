using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.People;

/// <summary>A colleague as that colleague chose to be seen. Who may not be found is not there.</summary>
public sealed class ShowModel(Db db, CurrentProfessional current, Vocabulary.Vocabulary vocabulary, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PersonSeen Seen { get; private set; } = null!;
    public bool SeesNames { get; private set; }

    /// <summary>Expertise that both have.</summary>
    public IReadOnlyList<string> Common { get; private set; } = [];

    /// <summary>Open contributions of the reader's own opgaven.</summary>
    public IReadOnlyList<InvitableFor> Invitable { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        Response.Headers.CacheControl = "no-store";
        if (await current.Get() is not { } reader)
        {
            return NotFound();
        }

        if (reader.Id == Id)
        {
            return LocalRedirect("/mijn/profiel/zoals-anderen");
        }

        var person = await db.Professionals.AsNoTracking().Include(p => p.Employer).Include(p => p.Municipality).Include(p => p.Experiences)
            .FindableBy(reader, clock.Today()).SingleOrDefaultAsync(p => p.Id == Id);
        if (person is null)
        {
            return NotFound();
        }

        await Show(person, reader);
        return Page();
    }

    private async Task Show(Professional person, Professional reader)
    {
        SeesNames = await current.SeesNames();
        Invitable = await db.OpenOpgavenOf(reader.Id).SelectMany(o => o.Contributions).Where(c => c.Status == ContributionStatus.Open)
            .OrderBy(c => c.Opgave.Title).ThenBy(c => c.Order)
            .Select(c => new InvitableFor(c.Id, c.Title, c.Opgave.Title, c.Opgave.Slug, c.Form, c.Hours)).ToListAsync();
        Seen = await PersonSeen.Of(db, person, vocabulary, SeesNames, withEnergy: Invitable.Count > 0);
        Common = [.. vocabulary.ExpertiseNames(Known(person).Intersect(Known(reader)))];
    }

    private static IEnumerable<string> Known(Professional person) => person.Expertise.Where(e => e.Level > 0).Select(e => e.ExpertiseId);
}

/// <summary>A contribution that the reader may invite someone for.</summary>
public sealed record InvitableFor(Guid Id, string Title, string Opgave, string Slug, Involvement Form, int Hours);
