using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GemeenteVanNu.Features.Health;

/// <summary>/gezondheid/live: the process answers. /gezondheid/klaar: it can serve people now.</summary>
static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/gezondheid/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/gezondheid/klaar").AllowAnonymous();
    }
}

sealed class DatabaseCheck(Db db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Municipalities.AnyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("no municipalities");
}

/// <summary>Not before rows are in: until then search would wait for them. Without texts it answers, but not all (Degraded, which is ready).</summary>
sealed class MatchIndexCheck(MatchIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        index.IsComplete ? HealthCheckResult.Healthy()
        : index.IsReady ? HealthCheckResult.Degraded("texts are being read")
        : HealthCheckResult.Unhealthy("the match index is being built"));
}
