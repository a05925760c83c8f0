using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship;

static class StewardQueries
{
    /// <summary>People whose employer is not certain yet and about whom nobody decided.</summary>
    public static IQueryable<Professional> ToCheck(this IQueryable<Professional> people) => people.Where(p => p.ConfirmedAt == null && p.RefusedAt == null);

    /// <summary>What accounts are called; who is gone is left out.</summary>
    public static async Task<Dictionary<Guid, string>> AccountNames(this Db db, List<Guid> ids) => await db.Users.Where(a => ids.Contains(a.Id))
        .Select(a => new { a.Id, Name = db.Professionals.Where(p => p.Id == a.Id).Select(p => p.Name).FirstOrDefault() ?? a.Name ?? a.Email! }).ToDictionaryAsync(a => a.Id, a => a.Name);
}
