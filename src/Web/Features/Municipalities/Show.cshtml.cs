using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>One municipality: what it asks, what it offers, who started here and with whom it works.</summary>
public sealed class ShowModel(Db db, Movement movement, MunicipalityNames names, CurrentProfessional current, TimeProvider clock) : PageModel
{
    private const int MostAsks = 8;
    private const int MostFinished = 5;
    private const int MostPioneers = 10;

    public Municipality Municipality { get; private set; } = null!;
    public FormerMunicipality? Former { get; private set; }
    public string? EverydayName { get; private set; }
    public IReadOnlyList<OpgaveItem> Asks { get; private set; } = [];
    public int AskCount { get; private set; }
    public IReadOnlyList<OpgaveItem> Finished { get; private set; } = [];
    public int PeopleCount { get; private set; }
    public IReadOnlyList<PioneerLine> Pioneers { get; private set; } = [];
    public Offer Offer { get; private set; } = null!;
    public IReadOnlyList<Partner> Partners { get; private set; } = [];
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGet(string slug)
    {
        if (await db.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.Slug == slug) is not { } municipality)
        {
            return NotFound();
        }

        (Municipality, EverydayName) = (municipality, names.Everyday(municipality.Code));
        if (municipality.ValidTo < clock.Today())
        {
            Former = FormerMunicipality.Among(await db.Municipalities.AsNoTracking().ToListAsync(), clock.Today()).Single(f => f.Municipality.Code == municipality.Code);
            return Page();
        }

        await LoadOpgaven();
        await LoadPeople();
        Partners = await movement.Partners(municipality.Code);
        return Page();
    }

    private async Task LoadOpgaven()
    {
        var open = await movement.OpenOpgaven(Municipality.Code);
        AskCount = open.Count;
        Asks = await OpgaveItems.Load(db, [.. open.Take(MostAsks)]);
        var own = db.Opgaven.AsNoTracking().Where(o => o.MunicipalityCode == Municipality.Code);
        Finished = await own.Where(o => o.Status == OpgaveStatus.Completed && o.Outcome != null).OrderByDescending(o => o.CompletedAt).Take(MostFinished).Items().ToListAsync();
    }

    private async Task LoadPeople()
    {
        var me = await current.Get();
        var seesNames = await current.SeesNames();
        IsOwn = me?.MunicipalityCode == Municipality.Code;
        Offer = await movement.Offer(Municipality.Code);
        var people = db.Professionals.AsNoTracking().Where(p => p.MunicipalityCode == Municipality.Code);
        PeopleCount = await people.CountAsync();
        var first = await people.OrderBy(p => p.PioneerNumber).Take(MostPioneers)
            .Select(p => new { p.Id, p.PioneerNumber, p.Name, p.Findable, p.EmployerId, IsRefused = p.RefusedAt != null }).ToListAsync();

        // Seeing names is not enough: a name is shown to whom its owner lets find them.
        Pioneers = [.. first.Select(p => new PioneerLine(
            p.PioneerNumber,
            p.Id == me?.Id || (seesNames && !p.IsRefused && (p.Findable == Findability.Everyone || (p.Findable == Findability.OwnEmployer && p.EmployerId == me?.CertainEmployerId))) ? p.Name : null,
            p.Id == me?.Id))];
    }
}

/// <summary>One of the first people of a municipality; without a name for who may not know it.</summary>
public sealed record PioneerLine(int Number, string? Name, bool IsYou);
