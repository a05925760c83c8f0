using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.People;

public static class PeopleQueries
{
    /// <summary>
    /// People whom someone may find on a day; a reader without a profile finds who chose for everyone. Only who is confirmed counts as a
    /// colleague of an employer: the others only say so.
    /// </summary>
    public static IQueryable<Professional> FindableBy(this IQueryable<Professional> people, Professional? reader, DateOnly today)
    {
        var (self, employer) = (reader?.Id ?? Guid.Empty, reader?.CertainEmployerId ?? Guid.Empty);
        return people.Where(p => p.Id != self && p.RefusedAt == null && (p.PausedUntil == null || p.PausedUntil <= today)
            && (p.Findable == Findability.Everyone || (p.Findable == Findability.OwnEmployer && p.EmployerId == employer)));
    }

    /// <summary>What someone may invite people for.</summary>
    public static IQueryable<Opgave> OpenOpgavenOf(this Db db, Guid owner) => db.Opgaven.Where(o => o.OwnerId == owner && (o.Status == OpgaveStatus.Published || o.Status == OpgaveStatus.InProgress));
}
