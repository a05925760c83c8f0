using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Demo;

/// <summary>Whether there are invented people here, so that every page can say so. Looked up again once the data of the country changed, at most every half minute.</summary>
public sealed class DemoPresence(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private (DateTimeOffset At, bool Is) last = (DateTimeOffset.MinValue, false);

    public async Task<bool> IsHere()
    {
        if (clock.GetUtcNow() - last.At < Fresh)
        {
            return last.Is;
        }

        await using var scope = scopes.CreateAsyncScope();
        last = (clock.GetUtcNow(), await scope.ServiceProvider.GetRequiredService<Db>().Professionals.AnyAsync(p => p.IsDemo));
        return last.Is;
    }
}
