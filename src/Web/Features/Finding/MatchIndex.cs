using GemeenteVanNu.Data;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>
/// Everything that can be found, in the memory of this node. Read from its snapshot or built from the database at the start, then kept
/// in step by following the change log; a change made elsewhere is findable within two seconds, one made here at once. A large country
/// is there without its texts first: search answers, only not yet by what stands in texts.
/// </summary>
public sealed class MatchIndex(
    IServiceScopeFactory scopes, MatchBuilder builder, MatchFollower follower, MatchSnapshot snapshot, MatchMetrics metrics, ChangeSignal signal, TimeProvider clock, ILogger<MatchIndex> log)
    : BackgroundService
{
    private const int MostLooks = 50;

    // Every batch of changes copies what changed before it; from here on that takes longer than a moment.
    private const int MostLoose = 20_000;
    private static readonly TimeSpan BetweenActivity = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly SemaphoreSlim textsMissing = new(0);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IndexState? state;
    private long seen = -1;
    private long gaveUpOn = -1;

    /// <summary>How long a page waits for the first rows after the start before it says to try again.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether rows are in: questions have an answer.</summary>
    public bool IsReady => state is not null;

    /// <summary>Whether texts are in as well.</summary>
    public bool IsComplete => state is { HasTexts: true };

    /// <summary>The questions to ask, as of today. Whoever saved something on this node finds it.</summary>
    public async Task<MeasuredMatcher> Matcher() => Matcher(await World());

    /// <summary>The questions to ask about a world that was taken before.</summary>
    public MeasuredMatcher Matcher(Rules.World world) => new(world, clock.Today(), metrics);

    /// <summary>The snapshot of now; readers keep theirs while it is replaced.</summary>
    /// <exception cref="NotReadyException">The site just started and has not read its rows yet.</exception>
    public async Task<Rules.World> World()
    {
        try
        {
            await ready.Task.WaitAsync(LongestWait);
        }
        catch (TimeoutException)
        {
            throw new NotReadyException("The match index is being built.");
        }

        // On PostgreSQL a transaction that runs elsewhere on the server can hold back what was just saved here: look a few times more.
        // Once per save: a long transaction must not slow down every page meanwhile.
        for (var looks = 0; looks < MostLooks && Interlocked.Read(ref seen) != signal.Raised && Interlocked.Read(ref gaveUpOn) != signal.Raised; looks++)
        {
            await Task.Delay(looks == 0 ? 0 : 20);
            await CatchUp();
            if (looks == MostLooks - 1)
            {
                Interlocked.Exchange(ref gaveUpOn, signal.Raised);
            }
        }

        return state!.World;
    }

    /// <summary>The same, once texts are in; for work that can wait.</summary>
    public async Task<Rules.World> WorldWithTexts(CancellationToken stop)
    {
        do
        {
            await complete.Task.WaitAsync(stop);
            await World();
        }
        while (!IsComplete);

        return state!.World;
    }

    /// <summary>Applies every change that is certain to be committed.</summary>
    public Task CatchUp(CancellationToken stop = default) => OneAtATime(
        async db =>
        {
            var raised = signal.Raised;
            var followed = (state ?? await snapshot.Load(db, stop)) is { } known ? await follower.Follow(db, known, stop) : null;
            Publish(followed?.State ?? await builder.BuildFirst(stop), keep: followed is null or { SomeoneLeft: true });
            if (!await MatchFollower.IsHeldBack(db, state!.Position, stop))
            {
                Interlocked.Exchange(ref seen, raised);
            }
        },
        stop);

    /// <summary>Takes the newest stored term statistics into use.</summary>
    public Task UseNewestTerms(CancellationToken stop = default) => OneAtATime(
        async db =>
        {
            var terms = await TermTables.Newest(db, stop);
            state = state is null ? null : state with { World = state.World.With(terms) };
        },
        stop);

    /// <summary>Learns who was active since the last time. That stands in no log, so that the sort by it may be an hour behind.</summary>
    public async Task FollowActivity(CancellationToken stop = default)
    {
        var now = clock.Now();
        if (state is { } known && now - known.ActivityUntil >= BetweenActivity)
        {
            await OneAtATime(
                async db =>
                {
                    var active = await MatchRows.Active(db, state!.ActivityUntil, stop);
                    var people = active.Select(a => (a.Day, Person: state.World.Person(a.Id))).Where(a => a.Person is not null && a.Person.LastActive != a.Day).Select(a => a.Person! with { LastActive = a.Day });
                    state = state with { World = state.World.Changed([.. people], [], [], []), ActivityUntil = now };
                },
                stop);
        }
    }

    /// <summary>Writes the snapshot now, when something changed since the last time.</summary>
    public Task KeepNow(CancellationToken stop = default) => state is { } last ? snapshot.Keep(last, now: true, stop) : Task.CompletedTask;

    /// <summary>What is kept while the site is down is of the moment it stopped.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await log.Trying("keep its snapshot", () => KeepNow(cancellationToken));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        log.Repeat("follow the change log", () => FollowOnce(stoppingToken), stoppingToken),
        log.Repeat("read the texts", () => AddTextsWhenMissing(stoppingToken), stoppingToken),
        log.Repeat("merge its changes", () => MergeWhenDue(stoppingToken), stoppingToken),
        log.Repeat("keep its snapshot", () => KeepWhenDue(stoppingToken), stoppingToken));

    private async Task FollowOnce(CancellationToken stop)
    {
        await CatchUp(stop);
        await FollowActivity(stop);
        await signal.Wait(TimeSpan.FromSeconds(1), stop);
    }

    private async Task AddTextsWhenMissing(CancellationToken stop)
    {
        await textsMissing.WaitAsync(TimeSpan.FromSeconds(1), stop);
        if (state is { HasTexts: false })
        {
            await AddTexts(stop);
        }
    }

    private async Task KeepWhenDue(CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
        if (state is { } now)
        {
            await snapshot.Keep(now, now: false, stop);
        }
    }

    private async Task MergeWhenDue(CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), clock, stop);
        if (state is { World.Loose: > MostLoose })
        {
            await Merge(stop);
        }
    }

    /// <summary>Puts what changed in with the rest, while the index answers and follows as before; then follows once more what changed meanwhile.</summary>
    internal async Task Merge(CancellationToken stop = default)
    {
        if (state is not { } before)
        {
            return;
        }

        var merged = await Task.Run(() => before with { World = before.World.Merged() }, stop);
        await OneAtATime(
            async db =>
            {
                // New term statistics, or a country that was loaded anew, in the meantime: the next time will do.
                if (state!.World.Terms == before.World.Terms && await follower.Follow(db, merged, stop) is { } followed)
                {
                    Publish(followed.State, keep: followed.SomeoneLeft);
                }
            },
            stop);
    }

    // Reads everything again, with texts, while the rows answer; then catches up with what happened meanwhile.
    private async Task AddTexts(CancellationToken stop)
    {
        for (var isIn = IsComplete; !isIn;)
        {
            var built = await builder.Build(withTexts: true, stop);
            await OneAtATime(
                async db =>
                {
                    // A bulk load in the meantime: from the start again.
                    var followed = await follower.Follow(db, built, stop);
                    Publish(followed?.State, keep: true);
                    isIn = followed is not null;
                },
                stop);
        }
    }

    /// <param name="next">Takes the place of what is there; null leaves it.</param>
    /// <param name="keep">Whether the snapshot must not wait: it was built, or someone left.</param>
    private void Publish(IndexState? next, bool keep)
    {
        if (next is null || ReferenceEquals(next, state))
        {
            return;
        }

        var isNew = state is null || state.HasTexts != next.HasTexts;
        state = next;
        ready.TrySetResult();
        if (isNew)
        {
            Announce(next);
        }

        if (keep)
        {
            snapshot.WriteSoon();
        }
    }

    private void Announce(IndexState next)
    {
        log.LogInformation("The match index holds {People} people and {Opgaven} opgaven, {Texts}", next.World.PeopleCount, next.World.OpgavenCount, next.HasTexts ? "texts included" : "texts are being read");
        if (next.HasTexts)
        {
            complete.TrySetResult();
            return;
        }

        complete = complete.Task.IsCompleted ? new(TaskCreationOptions.RunContinuationsAsynchronously) : complete;
        textsMissing.Release();
    }

    private async Task OneAtATime(Func<Db, Task> act, CancellationToken stop)
    {
        await oneAtATime.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await act(scope.ServiceProvider.GetRequiredService<Db>());
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}
