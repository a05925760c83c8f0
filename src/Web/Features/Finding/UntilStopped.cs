namespace GemeenteVanNu.Features.Finding;

/// <summary>Work of a background service that goes on after a failure: the database may be away for a while.</summary>
static class UntilStopped
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    /// <summary>Does it again and again.</summary>
    public static async Task Repeat(this ILogger log, string what, Func<Task> act, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (!await log.Trying(what, act) && !stop.IsCancellationRequested)
            {
                await Task.Delay(AfterFailure, CancellationToken.None);
            }
        }
    }

    /// <summary>Whether it went well; what went wrong stands in the log.</summary>
    public static async Task<bool> Trying(this ILogger log, string what, Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogError(failure, "The match index could not {What}", what);
            return false;
        }
    }
}
