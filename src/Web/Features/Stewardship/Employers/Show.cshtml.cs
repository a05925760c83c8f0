using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.SignUp;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Employers;

/// <summary>One employer: whom it serves, and its mail domains.</summary>
public sealed class ShowModel(Db db, Confirming confirming) : EmployerPage(db)
{
    private readonly Db db = db;

    [BindProperty]
    public DomainInput Input { get; set; } = new();

    /// <summary>Other employers with the same domain, by domain.</summary>
    public ILookup<string, string> SharedWith { get; private set; } = Array.Empty<string>().ToLookup(d => d);

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        var domains = Employer.Domains.Select(d => d.Domain).ToList();
        SharedWith = (await db.MailDomains.Where(d => domains.Contains(d.Domain) && d.EmployerId != Employer.Id).Select(d => new { d.Domain, d.Employer.Name }).ToListAsync())
            .ToLookup(d => d.Domain, d => d.Name);
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        var domain = Employer.AddDomain(Input.Domain!);
        db.MailDomains.Add(domain);
        await db.SaveChangesAsync();
        return Back($"{domain.Domain} staat erbij. Bevestig het als je zeker weet dat het klopt.");
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostConfirm(Guid id)
    {
        if (Domain(id) is not { } domain)
        {
            return NotFound();
        }

        var confirmed = domain.IsConfirmed ? new Confirmed(0, 0) : await confirming.Domain(domain, User.Id());
        await db.SaveChangesAsync();
        return Back($"{domain.Domain} is bevestigd. {confirmed.InWords}");
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostRemove(Guid id)
    {
        if (Domain(id) is not { } domain)
        {
            return NotFound();
        }

        if (PeopleWith(domain) > 0)
        {
            throw new RefusedException($"Er zijn collega’s met {domain.Domain}. Een domein dat in gebruik is, kun je niet weghalen.");
        }

        db.MailDomains.Remove(domain);
        await db.SaveChangesAsync();
        return Back($"{domain.Domain} is weggehaald. Wil je het terug? Voeg het dan weer toe.");
    }
}

public sealed record DomainInput : IValidatableObject
{
    [Required(ErrorMessage = "Vul het deel achter de @ in, zoals ede.nl."), StringLength(200)]
    [RegularExpression(@"@?(?!-)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", ErrorMessage = "Dit is geen maildomein. Een voorbeeld: ede.nl.")]
    [Display(Name = "Maildomein", Description = "Het deel achter de @ in het werkadres, zoals ede.nl.")]
    public string? Domain { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Domain is not null && PrivateMail.Has($"iemand@{Domain.TrimStart('@')}"))
        {
            yield return new ValidationResult("Dit domein is van een mailaanbieder voor iedereen. Dat zegt niets over waar iemand werkt.", [nameof(Domain)]);
        }
    }
}
