using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.Stewardship;

static class StewardQueries
{
    /// <summary>People whose employer is not certain yet and about whom nobody decided.</summary>
    public static IQueryable<Professional> ToCheck(this IQueryable<Professional> people) => people.Where(p => p.ConfirmedAt == null && p.RefusedAt == null);
}
