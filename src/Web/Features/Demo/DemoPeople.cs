using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Demo;

public enum DemoRole { Professional, Owner, Coordinator, Steward }

public sealed record DemoPerson(DemoRole Role, Guid Id, string Name, string Function, string Employer);

public static class DemoRoleWords
{
    public static string Dutch(this DemoRole role) => role switch
    {
        DemoRole.Professional => "Professional",
        DemoRole.Owner => "Trekker",
        DemoRole.Coordinator => "Coördinator",
        _ => "Beheerder",
    };

    public static string Explained(this DemoRole role) => role switch
    {
        DemoRole.Professional => "Zoekt opgaven die passen en reageert erop.",
        DemoRole.Owner => "Heeft opgaven gepubliceerd, krijgt reacties en nodigt mensen uit.",
        DemoRole.Coordinator => "Houdt voor een gemeente zicht op wie meedoet.",
        _ => "Kijkt aanmeldingen na en zorgt voor werkgevers en hun maildomeinen.",
    };

    public static string StartsAt(this DemoRole role) => role == DemoRole.Steward ? "/beheer" : "/mijn";
}

/// <summary>Picks from the demo country who is nice to look around as. The same people as long as the data stay the same.</summary>
public sealed class DemoPeople(Db db)
{
    public async Task<IReadOnlyList<DemoPerson>> Choose()
    {
        var owner = await Owner();
        var coordinator = await WithRole(Role.Coordinator);
        var steward = await WithRole(Role.Steward);
        var professional = await Professional(except: [owner, coordinator, steward]);
        var chosen = new[] { (DemoRole.Professional, professional), (DemoRole.Owner, owner), (DemoRole.Coordinator, coordinator), (DemoRole.Steward, steward) };
        var people = new List<DemoPerson>();
        foreach (var (role, id) in chosen)
        {
            if (id is not null)
            {
                people.Add(await Describe(role, id.Value));
            }
        }

        return people;
    }

    public Task<Account> Account(Guid id) => db.Users.SingleAsync(a => a.Id == id && a.IsDemo);

    // Someone for whom there is something to decide: the most open opgaven that were replied to.
    private async Task<Guid?> Owner() => await db.Opgaven
        .Where(o => o.IsDemo && (o.Status == OpgaveStatus.Published || o.Status == OpgaveStatus.InProgress))
        .GroupBy(o => o.OwnerId)
        .Select(g => new
        {
            g.Key,
            Opgaven = g.Count(),
            Replies = db.Replies.Count(r => r.Contribution.Opgave.OwnerId == g.Key && (r.Status == ReplyStatus.Sent || r.Status == ReplyStatus.InConversation)),
        })
        .OrderByDescending(o => o.Replies).ThenByDescending(o => o.Opgaven).ThenBy(o => o.Key)
        .Select(o => (Guid?)o.Key).FirstOrDefaultAsync();

    private async Task<Guid?> Professional(Guid?[] except) => await db.Professionals
        .Where(p => p.IsDemo && p.ConfirmedAt != null && p.Findable == Findability.Everyone && !except.Contains(p.Id))
        .OrderByDescending(p => db.Replies.Count(r => r.ProfessionalId == p.Id)).ThenBy(p => p.Id)
        .Select(p => (Guid?)p.Id).FirstOrDefaultAsync();

    private async Task<Guid?> WithRole(Role role) => await db.RoleGrants
        .Where(g => g.Role == role && g.EndedAt == null && g.Account.IsDemo)
        .OrderBy(g => g.GrantedAt).ThenBy(g => g.AccountId).Select(g => (Guid?)g.AccountId).FirstOrDefaultAsync();

    private async Task<DemoPerson> Describe(DemoRole role, Guid id) => await db.Professionals.Where(p => p.Id == id)
        .Select(p => new DemoPerson(role, p.Id, p.Name, p.Function, p.Employer.Name)).SingleOrDefaultAsync()
        ?? new DemoPerson(role, id, "Het beheer", "beheerder", "De Gemeente van Nu");
}
