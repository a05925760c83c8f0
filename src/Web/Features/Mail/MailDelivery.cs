using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Mail;

/// <summary>
/// Sends what is queued. Follows the change log for new mails and looks itself for those whose next attempt is due.
/// A mail is claimed before it is sent, so that of several nodes one sends it; after a crash the claim runs out.
/// </summary>
public sealed class MailDelivery(IServiceScopeFactory scopes, MailTransport transport, ChangeSignal signal, TimeProvider clock, ILogger<MailDelivery> log)
    : BackgroundService
{
    private const string Reader = "mail";
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan[] RetryAfter = [.. new[] { 1, 5, 15, 60, 240, 720, 1440 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverDue(stoppingToken);
                await signal.Wait(TimeSpan.FromSeconds(2), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The database may be away for a while; the queue waits in it.
                log.LogError(failure, "Mail delivery stumbled and tries again");
                await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
            }
        }
    }

    /// <summary>Sends every mail that is due now and returns how many went out.</summary>
    public async Task<int> DeliverDue(CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        // Two nodes may both be the first.
        await db.Database.ExecuteSqlAsync($"insert into change_cursor (reader, \"transaction\", change_id) values ({Reader}, 0, 0) on conflict do nothing", stop);
        var cursor = await db.ChangeCursors.SingleAsync(c => c.Reader == Reader, stop);
        var changes = await db.ChangesAfter(new ChangePosition(cursor.Transaction, cursor.ChangeId), stop: stop);
        var fresh = changes.Where(c => c is { Subject: nameof(OutgoingMail), Kind: "Added" }).Select(c => c.SubjectId).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.OutgoingMails.Where(m => m.SentAt == null && m.NextAttemptAt <= now).OrderBy(m => m.NextAttemptAt).Select(m => m.Id).Take(100).ToListAsync(stop);
        var sent = 0;
        foreach (var id in fresh.Union(due))
        {
            sent += await Deliver(db, id, stop) ? 1 : 0;
        }

        if (changes.Count > 0)
        {
            (cursor.Transaction, cursor.ChangeId) = (changes[^1].Transaction, changes[^1].Id);
            await db.SaveChangesAsync(stop);
        }

        return sent;
    }

    private async Task<bool> Deliver(Db db, Guid id, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claimed = await db.OutgoingMails.Where(m => m.Id == id && m.SentAt == null && m.NextAttemptAt <= now)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.NextAttemptAt, now + Claim).SetProperty(m => m.Attempts, m => m.Attempts + 1), stop);
        if (claimed == 0)
        {
            return false;
        }

        var mail = await db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Id == id, stop);
        try
        {
            await transport.Send(mail, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("Mail {Mail} was not taken at attempt {Attempt}: {Failure}", id, mail.Attempts, failure.GetType().Name);
            var wait = RetryAfter[Math.Min(mail.Attempts, RetryAfter.Length) - 1];
            await db.OutgoingMails.Where(m => m.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.NextAttemptAt, now + wait).SetProperty(m => m.LastError, failure.GetType().Name), stop);
            return false;
        }

        // The text has served; codes and names need not stay in the database.
        await db.OutgoingMails.Where(m => m.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.SentAt, now).SetProperty(m => m.Text, "").SetProperty(m => m.Html, "").SetProperty(m => m.LastError, (string?)null), stop);
        return true;
    }
}
