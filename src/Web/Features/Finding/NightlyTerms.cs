using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Renews the term statistics once a day, and takes a newer version into use that another node made.</summary>
public sealed class NightlyTerms(IServiceScopeFactory scopes, MatchIndex index, TimeProvider clock, ILogger<NightlyTerms> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10));
        do
        {
            try
            {
                await RenewIfDue(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Two nodes may count at the same moment: the version is the key and one of them loses. Next round it reads the other's.
                log.LogWarning("The term statistics were not renewed this time: {Failure}", failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Makes a version when there is none of the last 24 hours.</summary>
    public async Task RenewIfDue(CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.GetUtcNow().UtcDateTime;
        // Without texts there is nothing to count yet.
        var world = await index.WorldWithTexts(stop);
        var newest = await db.TermTables.OrderByDescending(t => t.Version).Select(t => new { t.Version, t.MadeAt }).FirstOrDefaultAsync(stop);
        if (world.OpgavenCount > 0 && (newest is null || newest.MadeAt < now.AddHours(-24)))
        {
            await TermTables.Renew(db, world, now, stop);
        }
        else if (newest is null || newest.Version == world.Terms.Version)
        {
            return;
        }

        await index.UseNewestTerms(stop);
    }
}
