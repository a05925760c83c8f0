using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Dutch;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.People;

/// <summary>By name only in the body of a POST: a name never stands in an address, a log or a cache.</summary>
public sealed class ByNameModel(Db db, CurrentProfessional current, TimeProvider clock) : PageModel, ILoadFirst
{
    private const int Most = 25;
    private Professional reader = null!;

    [BindProperty]
    public NameAsked Input { get; set; } = new();

    public IReadOnlyList<PersonItem>? Found { get; private set; }
    public bool HasMore { get; private set; }

    public async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        if (await current.Get() is not { } person)
        {
            return NotFound();
        }

        reader = person;
        return await current.SeesNames() ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    public IActionResult OnGet() => LocalRedirect("/mensen");

    public async Task OnPost()
    {
        var typed = Folding.FoldWord(Input.Name);
        var found = typed.Length == 0 ? [] : await db.Professionals.AsNoTracking().Include(p => p.Municipality).Include(p => p.Employer).FindableBy(reader, clock.Today())
            .Where(p => p.NameForSearch.Contains(typed)).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(Most + 1).ToListAsync();
        HasMore = found.Count > Most;
        Found = [.. found.Take(Most).Select(p => PersonItem.Of(p, withNames: true, []))];
    }
}

public sealed record NameAsked
{
    [Required(ErrorMessage = "Typ een naam of een deel daarvan."), StringLength(100, MinimumLength = 2, ErrorMessage = "Typ minstens twee letters van de naam.")]
    public string Name { get; init; } = "";
}
