using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>Throws away what is no longer needed: sign-ups that were never finished and codes that no longer work.</summary>
public sealed class Leftovers(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Leftovers> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    public async Task ThrowAway(CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var (oldest, yesterday) = (clock.Now().AddDays(-Registration.DaysKept), clock.Now().AddDays(-1));
        await db.Registrations.Where(r => r.CreatedAt < oldest || r.CompletedAt < yesterday).ExecuteDeleteAsync(stop);
        await db.SignInCodes.Where(c => c.CreatedAt < yesterday).ExecuteDeleteAsync(stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        do
        {
            try
            {
                await ThrowAway(stoppingToken);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                // The database may be away; what is old now is still old in an hour.
                log.LogError(failure, "Old sign-ups could not be thrown away yet");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
