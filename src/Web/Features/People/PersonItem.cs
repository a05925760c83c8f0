using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.People;

/// <summary>A colleague as one line in a list.</summary>
public sealed record PersonItem(Guid Id, string Heading, string Facts, IReadOnlyList<ReasonLine> Reasons, bool IsUnderHeading)
{
    public static PersonItem Of(Professional person, bool withNames, IReadOnlyList<ReasonLine> reasons, bool isUnderHeading = false) =>
        new(person.Id, person.HeadingFor(withNames), $"{person.Function} · {person.Employer.Name}", reasons, isUnderHeading);

    /// <summary>Asks the database once more who may be found: the index may be a moment behind.</summary>
    public static Task<Dictionary<Guid, Professional>> Load(Db db, IReadOnlyCollection<Guid> ids, Professional reader, DateOnly today) => db.Professionals.AsNoTracking()
        .Include(p => p.Municipality).Include(p => p.Employer).FindableBy(reader, today).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
}
