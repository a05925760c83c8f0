using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>Where someone may work: an employer, and which municipality for an employer that serves several.</summary>
public sealed record WorkPlace(Guid EmployerId, string EmployerName, EmployerKind Kind, string MunicipalityCode, string MunicipalityName)
{
    public string Key => $"{EmployerId:N}-{MunicipalityCode}";

    public string Words => Kind == EmployerKind.Municipality ? EmployerName : $"{EmployerName}, vooral voor {MunicipalityName}";

    public Choice AsChoice() => new(Key, Words, Group: Kind == EmployerKind.Municipality ? "Gemeenten" : "Samenwerkingsverbanden");
}

/// <summary>Recognises employers by what stands behind the at sign. A domain may belong to several.</summary>
public sealed class EmployersByAddress(Db db, TimeProvider clock)
{
    /// <summary>The places that a domain leads to; none when nobody has it.</summary>
    public async Task<IReadOnlyList<WorkPlace>> For(string email)
    {
        foreach (var domain in WithParents(PrivateMail.DomainOf(email)))
        {
            if (await Places(e => e.Domains.Any(d => d.Domain == domain)) is { Count: > 0 } places)
            {
                return places;
            }
        }

        return [];
    }

    /// <summary>Every place there is, for someone whose domain nobody has.</summary>
    public Task<List<WorkPlace>> Everywhere() => Places(_ => true);

    /// <summary>Whether it is certain that people with this domain work for this employer.</summary>
    public async Task<bool> IsConfirmed(string email, Guid employerId)
    {
        var domains = WithParents(PrivateMail.DomainOf(email)).ToList();
        return await db.MailDomains.AnyAsync(d => d.EmployerId == employerId && d.ConfirmedAt != null && domains.Contains(d.Domain));
    }

    private async Task<List<WorkPlace>> Places(System.Linq.Expressions.Expression<Func<Employer, bool>> which)
    {
        var today = clock.Today();
        return await db.Employers.Where(which)
            .SelectMany(e => e.Municipalities.Where(m => m.ValidTo == null || m.ValidTo >= today), (e, m) => new { Employer = e, Municipality = m })
            .OrderBy(p => p.Employer.Kind).ThenBy(p => p.Employer.Name).ThenBy(p => p.Municipality.Name)
            .Select(p => new WorkPlace(p.Employer.Id, p.Employer.Name, p.Employer.Kind, p.Municipality.Code, p.Municipality.Name))
            .ToListAsync();
    }

    // People of sub.ede.nl work for whoever has ede.nl.
    private static IEnumerable<string> WithParents(string domain)
    {
        while (domain.Contains('.', StringComparison.Ordinal))
        {
            yield return domain;
            domain = domain[(domain.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }
    }
}
