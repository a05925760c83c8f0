using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GemeenteVanNu.Data;

/// <summary>
/// Wakes the readers of the change log on this node right after a save; changes of other nodes are found by looking
/// again within a second.
/// </summary>
public sealed class ChangeSignal : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long raised;

    /// <summary>Number of saves on this node so far.</summary>
    public long Raised => Interlocked.Read(ref raised);

    public void Raise()
    {
        Interlocked.Increment(ref raised);
        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Returns at the next save on this node, or after the given time.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken stop)
    {
        await Task.WhenAny(next.Task, Task.Delay(atMost, stop));
        stop.ThrowIfCancellationRequested();
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Raise();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Raise();
        return ValueTask.FromResult(result);
    }

    // A save inside a longer transaction can be read only after its commit.
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Raise();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Raise();
        return Task.CompletedTask;
    }
}
