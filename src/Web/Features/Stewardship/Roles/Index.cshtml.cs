using System.ComponentModel.DataAnnotations;
using System.Data;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Roles;

/// <summary>Who is coordinator or steward. Addresses are looked up through a POST, so that none ends up in an address bar or log.</summary>
public sealed class IndexModel(Db db, TimeProvider clock) : PageModel, ILoadFirst
{
    [BindProperty]
    public PersonInput Person { get; set; } = new();

    [BindProperty]
    public GrantInput Grant { get; set; } = new();

    public IReadOnlyList<GrantLine> Grants { get; private set; } = [];
    public IReadOnlyList<Choice> Municipalities { get; private set; } = [];
    public FoundAccount? Found { get; private set; }

    public async Task<IActionResult?> Load()
    {
        Grants = await db.RoleGrants.Where(g => g.EndedAt == null).OrderByDescending(g => g.Role).ThenBy(g => g.GrantedAt).Select(g => new GrantLine(
            g.Id, g.AccountId, g.Role, db.Municipalities.Where(m => m.Code == g.MunicipalityCode).Select(m => m.Name).FirstOrDefault(),
            db.Professionals.Where(p => p.Id == g.AccountId).Select(p => p.Name).FirstOrDefault() ?? g.Account.Name ?? g.Account.Email!, g.GrantedAt)).ToListAsync();
        var today = clock.Today();
        Municipalities = [.. (await db.Municipalities.AsNoTracking().ValidOn(today).OrderBy(m => m.Name).ToListAsync()).Select(m => new Choice(m.Code, m.Name))];
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostFind()
    {
        ModelState.ClearValidationState(nameof(Grant));
        var email = Person.Email?.ToUpperInvariant();
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == email);
        if (email is null || account is null)
        {
            ModelState.Clear();
            ModelState.AddModelError("Person.Email", email is null ? "Vul een mailadres in." : "Niemand meldde zich aan met dit adres. Controleer het, of vraag je collega zich eerst aan te melden.");
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        ModelState.Clear();
        await Show(account);
        return Page();
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostGrant()
    {
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == Grant.AccountId) is not { } account || !Enum.IsDefined(Grant.Role))
        {
            return NotFound();
        }

        var code = Grant.Role == Role.Coordinator ? Grant.MunicipalityCode : null;
        if (Grant.Role == Role.Coordinator && Municipalities.All(m => m.Value != code))
        {
            ModelState.Clear();
            ModelState.AddModelError("Grant.MunicipalityCode", "Kies de gemeente waarvoor deze collega coördinator wordt.");
            await Show(account);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await Give(account.Id, Grant.Role, code);
        return Redirect("/beheer/rollen").WithNotice("De rol is gegeven. Die werkt binnen een minuut.");
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostEnd(Guid id)
    {
        // Two stewards who end each other at the same moment: one of them must see that the other went first.
        await using var together = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        if (await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == id && g.EndedAt == null) is not { } grant)
        {
            return NotFound();
        }

        if (grant.Role == Role.Steward && !await db.RoleGrants.AnyAsync(g => g.Role == Role.Steward && g.EndedAt == null && g.AccountId != grant.AccountId))
        {
            throw new RefusedException("Dit is de laatste beheerder. Maak eerst iemand anders beheerder.");
        }

        grant.End(User.Id(), clock.Now());
        await db.SaveChangesAsync();
        await together.CommitAsync();
        return Redirect("/beheer/rollen").WithNotice("De rol is beëindigd. Dat werkt binnen een minuut.", $"/beheer/rollen?handler=Restore&id={id}");
    }

    /// <summary>Undoes an ending: the same role anew, so that the log keeps both.</summary>
    [AcceptInvalid]
    public async Task<IActionResult> OnPostRestore(Guid id)
    {
        if (await db.RoleGrants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id && g.EndedAt != null) is not { } ended)
        {
            return NotFound();
        }

        await Give(ended.AccountId, ended.Role, ended.MunicipalityCode);
        return Redirect("/beheer/rollen").WithNotice("De rol is weer zoals die was.");
    }

    private async Task Give(Guid account, Role role, string? municipality)
    {
        if (await db.RoleGrants.AnyAsync(g => g.AccountId == account && g.Role == role && g.MunicipalityCode == municipality && g.EndedAt == null))
        {
            throw new RefusedException("Deze collega heeft deze rol al.");
        }

        db.RoleGrants.Add(new RoleGrant { AccountId = account, Role = role, MunicipalityCode = municipality, GrantedAt = clock.Now(), GrantedById = User.Id() });
        await db.SaveChangesAsync();
    }

    private async Task Show(Account account)
    {
        var name = await db.Professionals.Where(p => p.Id == account.Id).Select(p => p.Name + ", " + p.Function + " bij " + p.Employer.Name).SingleOrDefaultAsync();
        Found = new FoundAccount(account.Id, name ?? "Een account zonder profiel", account.Email!);
        Grant = Grant with { AccountId = account.Id };
    }
}

public sealed record PersonInput
{
    [EmailAddress, StringLength(256)]
    [Display(Name = "Werkadres", Description = "Het mailadres waarmee je collega zich aanmeldde.")]
    public string? Email { get; set; }
}

public sealed record GrantInput
{
    public Guid AccountId { get; set; }
    public Role Role { get; set; }

    [Display(Name = "Gemeente")]
    public string? MunicipalityCode { get; set; }
}

/// <summary>Someone to give a role to.</summary>
public sealed record FoundAccount(Guid Id, string Who, string Email);

/// <summary>A role that someone has.</summary>
public sealed record GrantLine(Guid Id, Guid AccountId, Role Role, string? Municipality, string Who, DateTime Since)
{
    public string InWords => Role == Role.Steward ? "beheerder" : $"coördinator van {Municipality}";
}
