using System.Globalization;
using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>
/// Brings municipalities, employers and their mail domains in line with the reference files at every start. What a
/// steward confirmed or added stays: only rows that are missing are added and facts of municipalities updated.
/// </summary>
public sealed class ReferenceLoader(Db db, Provinces provinces)
{
    public async Task Load()
    {
        var municipalities = await LoadMunicipalities();
        await LoadReorganisations();
        await LoadEmployers(municipalities);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task<Dictionary<string, Municipality>> LoadMunicipalities()
    {
        var known = await db.Municipalities.ToDictionaryAsync(m => m.Code);
        foreach (var row in ReferenceFile.Rows("municipalities.csv"))
        {
            var province = provinces.Find(row["province"])?.Name ?? throw new InvalidDataException($"Unknown province {row["province"]} in municipalities.csv.");
            if (!known.TryGetValue(row["code"], out var municipality))
            {
                municipality = new Municipality { Code = row["code"], Name = row["name"], Slug = row["slug"], Province = province };
                known.Add(municipality.Code, municipality);
                db.Municipalities.Add(municipality);
            }

            municipality.Name = row["name"];
            municipality.Slug = row["slug"];
            municipality.Province = province;
            municipality.Latitude = Number(row["latitude"]);
            municipality.Longitude = Number(row["longitude"]);
            municipality.Inhabitants = (int?)Number(row["inhabitants"]);
            municipality.InhabitantsOn = Day(row["inhabitants_date"]);
            municipality.ValidFrom = Day(row["valid_from"]);
            municipality.ValidTo = Day(row["valid_to"]);
            if (!municipality.Successors.SequenceEqual(row["successors"].Bars()))
            {
                municipality.Successors = [.. row["successors"].Bars()];
            }
        }

        return known;
    }

    private async Task LoadReorganisations()
    {
        var known = await db.Reorganisations.Select(r => new { r.EffectiveOn, r.OldCode, r.NewCode }).ToListAsync();
        db.Reorganisations.AddRange(ReferenceFile.Rows("reorganisations.csv")
            .Select(row => new Reorganisation { EffectiveOn = Day(row["effective_date"])!.Value, OldCode = row["old_code"], NewCode = row["new_code"], Kind = row["kind"] })
            .Where(r => !known.Contains(new { r.EffectiveOn, r.OldCode, r.NewCode })));
    }

    private async Task LoadEmployers(Dictionary<string, Municipality> municipalities)
    {
        var known = (await db.Employers.Select(e => e.Slug).ToListAsync()).ToHashSet();
        foreach (var row in ReferenceFile.Rows("municipalities.csv").Where(r => r["valid_to"].Length == 0 && !known.Contains(r["slug"])))
        {
            var name = "Gemeente " + row["name"];
            db.Employers.Add(New(name, row["slug"], EmployerKind.Municipality, [municipalities[row["code"]]], row["mail_domain"].Bars()));
        }

        foreach (var row in ReferenceFile.Rows("employers.csv").Where(r => !known.Contains(r["slug"])))
        {
            db.Employers.Add(New(row["name"], row["slug"], EmployerKind.SharedOrganisation, row["municipalities"].Bars().Select(c => municipalities[c]), row["mail_domains"].Bars()));
        }
    }

    private static Employer New(string name, string slug, EmployerKind kind, IEnumerable<Municipality> serves, IEnumerable<string> domains)
    {
        var employer = new Employer { Name = name, Slug = slug, Kind = kind, Municipalities = [.. serves] };
        employer.Domains.AddRange(domains.Select(d => new MailDomain { EmployerId = employer.Id, Domain = d.ToLowerInvariant() }));
        return employer;
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
