using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies.Rounds;

/// <summary>One kind of thing that may need tending: which ones could be due, and what is done with each.</summary>
public interface IRound
{
    /// <summary>Ids that may be due; the entity decides.</summary>
    IQueryable<Guid> Due(Db db, DateTime now);

    /// <summary>Does what is due now and queues the mail; nothing when it is not due after all.</summary>
    Task Tend(Db db, Guid id, DateTime now, CancellationToken stop);
}

/// <summary>
/// Every quarter of an hour: reminders, expiries and questions to owners. Each thing is tended in a transaction of its own that its
/// Version guards, so that several nodes can walk at once and a round that broke off simply goes on next time.
/// </summary>
public sealed class Rounds(IServiceScopeFactory scopes, IEnumerable<IRound> rounds, TimeProvider clock, ILogger<Rounds> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(15);

    public async Task Walk(CancellationToken stop = default)
    {
        var now = clock.Now();
        foreach (var round in rounds)
        {
            foreach (var id in await Due(round, now, stop))
            {
                await Tend(round, id, now, stop);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        do
        {
            try
            {
                await Walk(stoppingToken);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                // The database may be away; what is due now is still due in a quarter of an hour.
                log.LogError(failure, "A round broke off and goes on next time");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<Guid>> Due(IRound round, DateTime now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await round.Due(scope.ServiceProvider.GetRequiredService<Db>(), now).ToListAsync(stop);
    }

    private async Task Tend(IRound round, Guid id, DateTime now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        try
        {
            await round.Tend(db, id, now, stop);
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node, or the person itself, was just before us.
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            // One thing that cannot be tended may not keep the others waiting, now or at the next walk.
            log.LogError(failure, "{Round} could not tend {Id}; the others go on", round.GetType().Name, id);
        }
    }
}
