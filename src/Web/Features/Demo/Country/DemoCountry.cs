using System.Diagnostics;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Demo.Country;

/// <summary>
/// Fills a database with a country to try things in, of any size and the same for the same seed and day, and takes it
/// out again. All of it carries a mark; addresses end in .example, so that no mail ever reaches a real person.
/// </summary>
public sealed class DemoCountry(Db db, Vocabulary.Vocabulary vocabulary, TimeProvider clock)
{
    public const int DefaultProfessionals = 2000;
    public const int DefaultOpgaven = 400;
    private const int BatchSize = 5000;

    /// <summary>Loads a demo country beside whatever is there. Reports progress in words.</summary>
    public async Task Load(int professionals, int opgaven, int seed, Action<string> report)
    {
        if (await db.Professionals.AnyAsync(p => p.IsDemo))
        {
            throw new RefusedException("There is a demo country in this database. Remove it first: seed --remove.");
        }

        var took = Stopwatch.StartNew();
        var now = clock.Now();
        var material = new Material();
        var dice = new Dice(seed);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var employers = await db.Employers.Include(e => e.Municipalities).AsNoTracking().OrderBy(e => e.Slug).ToListAsync();
        await AddDomains(employers, now);

        var pioneers = await db.Professionals.Where(p => p.PioneerNumber > 0).GroupBy(p => p.MunicipalityCode).Select(g => new { g.Key, Last = g.Max(p => p.PioneerNumber) }).ToDictionaryAsync(g => g.Key, g => g.Last);
        var owners = new List<DemoOwner>();
        foreach (var batch in new PeopleMaker(material, vocabulary, dice, now, pioneers).Make(professionals, employers).Chunk(BatchSize))
        {
            await using var rows = await db.Database.BeginTransactionAsync();
            await db.InsertMany(batch.Select(p => p.Account));
            await db.InsertMany(batch);
            await db.InsertMany(batch.SelectMany(p => p.Experiences));
            await SaveBatch();
            await rows.CommitAsync();
            owners.AddRange(batch.Where(p => p.IsConfirmed).Select(p => new DemoOwner(p.Id, p.MunicipalityCode, Themes(p), [.. p.Expertise.Where(e => !e.WantsToLearn).Select(e => e.ExpertiseId)])));
            report($"{owners.Count} confirmed of {professionals} professionals, {took.Elapsed.TotalSeconds:0} s");
        }

        var municipalities = await db.Municipalities.AsNoTracking().ToDictionaryAsync(m => m.Code);
        var made = 0;
        foreach (var batch in new OpgavenMaker(material, dice, now, municipalities, owners).Make(owners.Count == 0 ? 0 : opgaven).Chunk(BatchSize / 5))
        {
            db.Opgaven.AddRange(batch.Select(b => b.Opgave));
            db.Replies.AddRange(batch.SelectMany(b => b.Replies));
            await SaveBatch();
            report($"{made += batch.Length} of {opgaven} opgaven, {took.Elapsed.TotalSeconds:0} s");
        }

        await GrantRoles(owners, now);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>Takes out everything that carries the mark, in one transaction. What others did stays.</summary>
    public async Task Remove()
    {
        await using var all = await db.Database.BeginTransactionAsync();
        await db.Opgaven.Where(o => o.IsDemo).ExecuteDeleteAsync();
        await db.Opgaven.Where(o => o.Owner.IsDemo).ExecuteDeleteAsync();
        await db.Set<Account>().Where(a => a.IsDemo).ExecuteDeleteAsync();
        await db.MailDomains.Where(d => d.Domain.EndsWith(".example")).ExecuteDeleteAsync();
        db.WriteOneChange(Subjects.Country, "Removed");
        await db.SaveChangesAsync();
        await all.CommitAsync();
    }

    private HashSet<string> Themes(Professional person) =>
        person.Expertise.Select(e => vocabulary.FindExpertise(e.ExpertiseId)?.ThemeId).OfType<string>().ToHashSet();

    // A confirmed domain per employer, so that a visitor can try signing up as jij@ede.example.
    private async Task AddDomains(List<Employer> employers, DateTime now)
    {
        foreach (var employer in employers)
        {
            var domain = new MailDomain { EmployerId = employer.Id, Domain = $"{employer.Slug}.example" };
            domain.Confirm(Guid.Empty, now);
            db.MailDomains.Add(domain);
        }

        await SaveBatch();
    }

    private async Task GrantRoles(List<DemoOwner> owners, DateTime now)
    {
        foreach (var owner in owners.DistinctBy(o => o.MunicipalityCode).Take(40))
        {
            db.RoleGrants.Add(new RoleGrant { AccountId = owner.Id, Role = Role.Coordinator, MunicipalityCode = owner.MunicipalityCode, GrantedAt = now });
        }

        if (owners.Count > 1)
        {
            db.RoleGrants.Add(new RoleGrant { AccountId = owners[^1].Id, Role = Role.Steward, GrantedAt = now });
        }

        await SaveBatch();
    }

    private async Task SaveBatch()
    {
        db.WriteOneChange(Subjects.Country, "Loaded");
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
