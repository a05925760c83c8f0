using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Data;

/// <summary>Where a reader of the change log is.</summary>
public readonly record struct ChangePosition(long Transaction, long Id);

/// <summary>Reads the change log in an order in which nothing can be missed.</summary>
public static class ChangeLog
{
    /// <summary>
    /// The next changes after a position, oldest first. On PostgreSQL a change with a lower id may be committed
    /// later, so changes of transactions that are not certain to be finished wait (pg_snapshot_xmin).
    /// </summary>
    public static async Task<List<Change>> ChangesAfter(this Db db, ChangePosition position, int atMost = 1000, CancellationToken stop = default)
    {
        var finished = db is PostgresDb
            ? db.Changes.FromSql($"select * from change where transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint and (transaction, id) > ({position.Transaction}, {position.Id})")
            : db.Changes.Where(c => c.Id > position.Id);
        return await finished.AsNoTracking().OrderBy(c => c.Transaction).ThenBy(c => c.Id).Take(atMost).ToListAsync(stop);
    }

    /// <summary>The position behind everything that is certain to be finished now.</summary>
    public static async Task<ChangePosition> CurrentPosition(this Db db, CancellationToken stop = default)
    {
        var finished = db is PostgresDb
            ? db.Changes.FromSql($"select * from change where transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            : db.Changes;
        var last = await finished.OrderByDescending(c => c.Transaction).ThenByDescending(c => c.Id)
            .Select(c => new { c.Transaction, c.Id }).FirstOrDefaultAsync(stop);
        return last is null ? default : new ChangePosition(last.Transaction, last.Id);
    }

    /// <summary>
    /// A database restored on another PostgreSQL server meets transaction ids below the stored ones, and readers
    /// would pass over new changes. Then all stored changes count as older than any transaction.
    /// </summary>
    public static async Task MendAfterRestore(PostgresDb db)
    {
        var now = (await db.Database.SqlQuery<long>($"select pg_current_xact_id()::text::bigint as \"Value\"").ToListAsync()).Single();
        if (!await db.Changes.AnyAsync(c => c.Transaction > now))
        {
            return;
        }

        await db.Changes.ExecuteUpdateAsync(s => s.SetProperty(c => c.Transaction, 0));
        await db.ChangeCursors.ExecuteUpdateAsync(s => s.SetProperty(c => c.Transaction, 0));
    }
}
