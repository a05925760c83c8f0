using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Replies;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven;

public static class OwnersQueries
{
    /// <summary>The opgave that has or ever had this address.</summary>
    public static IQueryable<Opgave> WithSlug(this IQueryable<Opgave> opgaven, Db db, string slug) =>
        // One list of ids, and no "or" or "exists": with these SQLite reads every opgave there is.
        opgaven.Where(o => db.Opgaven.Where(own => own.Slug == slug).Select(own => own.Id).Union(db.OpgaveSlugs.Where(s => s.Slug == slug).Select(s => s.OpgaveId)).Contains(o.Id));

    public static IQueryable<Opgave> OwnedBy(this IQueryable<Opgave> opgaven, Guid owner) => opgaven.Where(o => o.OwnerId == owner);

    /// <summary>Everything that a page of the owner looks at.</summary>
    public static IQueryable<Opgave> WithEverything(this IQueryable<Opgave> opgaven) => opgaven
        .Include(o => o.Contributions.OrderBy(c => c.Order)).Include(o => o.Slugs).Include(o => o.CompletionReports)
        .Include(o => o.Municipality).Include(o => o.Owner).ThenInclude(p => p.Account);

    /// <summary>People who were agreed with.</summary>
    public static IQueryable<Reply> AgreedOn(this IQueryable<Reply> replies, Guid opgave) =>
        replies.Where(r => r.Contribution.OpgaveId == opgave && r.Status == ReplyStatus.Agreed);
}
