using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Employers;

/// <summary>An employer that works for several municipalities, so that its people can sign up. Its first mail domain waits to be confirmed.</summary>
public sealed class NewModel(Db db, MunicipalityNames names, TimeProvider clock) : PageModel
{
    // An employer by this name would have the address of this page.
    private const string Reserved = "nieuw";

    [BindProperty]
    public NewEmployerInput Input { get; set; } = new();

    public void OnGet()
    {
        // An empty form.
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPost()
    {
        var (name, serves) = (Input.Name ?? "", await Served());
        var slug = Slugify.Text(name);
        if (await IsTaken(name, slug))
        {
            ModelState.AddModelError("Input.Name", "Er is al een werkgever met deze naam, of met een naam die er te veel op lijkt.");
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var employer = new Employer { Name = name, Slug = slug, Kind = EmployerKind.SharedOrganisation, Municipalities = serves };
        var domain = employer.AddDomain(Input.First.Domain!);
        db.Employers.Add(employer);
        await db.SaveChangesAsync();
        return Redirect($"/beheer/werkgevers/{slug}").WithNotice($"{employer.Name} staat erbij. Bevestig {domain.Domain} als je zeker weet dat het klopt.");
    }

    private async Task<List<Municipality>> Served()
    {
        var all = await db.Municipalities.ValidOn(clock.Today()).ToListAsync();
        var served = new List<Municipality>();
        foreach (var typed in (Input.Municipalities ?? "").Split(['\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (names.Named(all, typed) is { } found)
            {
                served.Add(found);
                continue;
            }

            var nearest = string.Join(" of ", names.Nearest(all, typed, atMost: 2).Select(m => m.Name));
            ModelState.AddModelError("Input.Municipalities", $"We kennen de gemeente ‘{typed}’ niet. {(nearest.Length > 0 ? $"Bedoel je {nearest}?" : "Schrijf de naam voluit.")}");
        }

        return [.. served.DistinctBy(m => m.Code)];
    }

    private async Task<bool> IsTaken(string name, string slug) => slug == Reserved
        || (await db.Employers.Select(e => new { e.Slug, e.Name }).ToListAsync()).Exists(e => e.Slug == slug || e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

public sealed record NewEmployerInput
{
    [Display(Name = "Naam", Description = "Zoals collega’s die kennen, bijvoorbeeld: Werkorganisatie Druten Wijchen.")]
    [Required(ErrorMessage = "Vul de naam in."), StringLength(100), RegularExpression(".*[A-Za-z].*", ErrorMessage = "Gebruik letters in de naam.")]
    public string? Name { get; init; }

    [Display(Name = "Gemeenten", Description = "Voor welke gemeenten werkt deze werkgever? Zet elke naam op een eigen regel.")]
    [Required(ErrorMessage = "Vul in voor welke gemeenten deze werkgever werkt."), StringLength(2000), RegularExpression(@"[\s\S]*[A-Za-z][\s\S]*", ErrorMessage = "Vul in voor welke gemeenten deze werkgever werkt.")]
    public string? Municipalities { get; init; }

    /// <summary>The first of its mail domains.</summary>
    public DomainInput First { get; init; } = new();
}
