using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Log;

/// <summary>One line for people: when, who, what, and what about with where to find it.</summary>
public sealed record LogLine(DateTime At, string Who, string What, string Subject, string About, string? Url, Guid SubjectId);

/// <summary>Puts names to the ids of the change log. What is gone keeps its kind only: the log holds no names.</summary>
public sealed class LogNames(Db db, Vocabulary.Vocabulary vocabulary)
{
    private sealed record Named(string Words, string? Url);

    public async Task<IReadOnlyList<LogLine>> Lines(IReadOnlyCollection<Change> changes)
    {
        var actors = await db.AccountNames([.. changes.Select(c => c.ActorId).OfType<Guid>().Distinct()]);
        var named = new Dictionary<Guid, Named>();
        foreach (var subject in changes.GroupBy(c => c.Subject))
        {
            foreach (var (id, name) in await Names(subject.Key, [.. subject.Select(c => c.SubjectId).Distinct()]))
            {
                named[id] = name;
            }
        }

        return [.. changes.Select(c => new LogLine(
            c.At, c.ActorId is { } actor ? actors.GetValueOrDefault(actor) ?? "iemand die er niet meer is" : "de site zelf", LogWords.Kind(c.Kind, c.Fields),
            LogWords.Subject(c.Subject), named.GetValueOrDefault(c.SubjectId)?.Words ?? "", named.GetValueOrDefault(c.SubjectId)?.Url, c.SubjectId))];
    }

    private async Task<Dictionary<Guid, Named>> Names(string subject, List<Guid> ids) => subject switch
    {
        "Professional" => (await db.Professionals.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync()).ToDictionary(p => p.Id, p => new Named(p.Name, $"/mensen/{p.Id}")),
        "Opgave" => (await db.Opgaven.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Title, o.Slug }).ToListAsync()).ToDictionary(o => o.Id, o => new Named(o.Title, $"/opgaven/{o.Slug}")),
        "Employer" => (await db.Employers.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Name, e.Slug }).ToListAsync()).ToDictionary(e => e.Id, e => new Named(e.Name, $"/beheer/werkgevers/{e.Slug}")),
        "Reply" => (await db.Replies.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Professional.Name, r.Contribution.Opgave.Title, r.Contribution.Opgave.Slug }).ToListAsync())
            .ToDictionary(r => r.Id, r => new Named($"{r.Name} op ‘{r.Title}’", $"/opgaven/{r.Slug}")),
        "Invitation" => (await db.Invitations.Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Professional.Name, i.Contribution.Opgave.Title, i.Contribution.Opgave.Slug }).ToListAsync())
            .ToDictionary(i => i.Id, i => new Named($"{i.Name} voor ‘{i.Title}’", $"/opgaven/{i.Slug}")),
        "RoleGrant" => await Roles(ids),
        "EscoLink" => (await db.EscoLinks.Where(l => ids.Contains(l.Id)).Select(l => new { l.Id, l.ExpertiseId }).ToListAsync())
            .ToDictionary(l => l.Id, l => new Named(vocabulary.FindExpertise(l.ExpertiseId)?.Name ?? l.ExpertiseId, $"/beheer/esco/{l.ExpertiseId}")),
        _ => [],
    };

    private async Task<Dictionary<Guid, Named>> Roles(List<Guid> ids) => (await db.RoleGrants.Where(g => ids.Contains(g.Id))
            .Select(g => new { g.Id, g.Role, Name = db.Professionals.Where(p => p.Id == g.AccountId).Select(p => p.Name).FirstOrDefault() ?? g.Account.Name ?? g.Account.Email! }).ToListAsync())
        .ToDictionary(g => g.Id, g => new Named($"{(g.Role == Role.Steward ? "beheerder" : "coördinator")}: {g.Name}", "/beheer/rollen"));
}
