using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>
/// Everything that can be found, in the memory of this node. Built from the database at the start, then kept in step
/// by following the change log; a change made elsewhere is findable within two seconds, one made here at once.
/// </summary>
public sealed class MatchIndex(IServiceScopeFactory scopes, MatchRecords records, Provinces provinces, ChangeSignal signal, TimeProvider clock, ILogger<MatchIndex> log)
    : BackgroundService
{
    // More changes than this at once (a bulk load) and building anew is quicker than following.
    private const int MostToFollow = 2000;
    private const int MostLooks = 50;
    private static readonly TimeSpan BetweenActivity = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private Rules.World? world;
    private ChangePosition position;
    private long seen = -1;
    private long gaveUpOn = -1;
    private DateTime activityUntil;

    /// <summary>Whether the first build is done.</summary>
    public bool IsReady => world is not null;

    /// <summary>The questions to ask, as of today. Whoever saved something on this node finds it.</summary>
    public async Task<Rules.Matcher> Matcher() => new(await World(), clock.Today());

    /// <summary>The snapshot of now; readers keep theirs while it is replaced.</summary>
    public async Task<Rules.World> World()
    {
        // On PostgreSQL a transaction that runs elsewhere on the server can hold back what was just saved here: look a few times more.
        // Once per save: a long transaction must not slow down every page meanwhile.
        for (var looks = 0; looks < MostLooks && (world is null || (Interlocked.Read(ref seen) != signal.Raised && Interlocked.Read(ref gaveUpOn) != signal.Raised)); looks++)
        {
            await Task.Delay(looks == 0 ? 0 : 20);
            await CatchUp();
            if (looks == MostLooks - 1)
            {
                Interlocked.Exchange(ref gaveUpOn, signal.Raised);
            }
        }

        return world!;
    }

    /// <summary>Applies every change that is certain to be committed.</summary>
    public async Task CatchUp(CancellationToken stop = default)
    {
        await oneAtATime.WaitAsync(stop);
        try
        {
            var raised = signal.Raised;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            if (world is null)
            {
                await Build(db, stop);
            }
            else
            {
                await Follow(db, stop);
            }

            if (!await IsHeldBack(db, stop))
            {
                Interlocked.Exchange(ref seen, raised);
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Takes the newest stored term statistics into use.</summary>
    public async Task UseNewestTerms(CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var terms = await TermTables.Newest(scope.ServiceProvider.GetRequiredService<Db>(), stop);
        await oneAtATime.WaitAsync(stop);
        try
        {
            world = world?.With(terms);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CatchUp(stoppingToken);
                await FollowActivity(stoppingToken);
                await signal.Wait(TimeSpan.FromSeconds(1), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The database may be away; the last snapshot goes on answering.
                log.LogError(failure, "The match index could not follow the change log and tries again");
                await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
            }
        }
    }

    /// <summary>Learns who was active since the last time. That stands in no log, so that the sort by it may be an hour behind.</summary>
    public async Task FollowActivity(CancellationToken stop = default)
    {
        var (since, now) = (activityUntil, clock.Now());
        if (now - since < BetweenActivity)
        {
            return;
        }

        await oneAtATime.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var active = await People(scope.ServiceProvider.GetRequiredService<Db>()).Where(p => p.LastActiveAt >= since).ToListAsync(stop);
            (world, activityUntil) = (world!.With(active.Select(records.Person)), now);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<bool> IsHeldBack(Db db, CancellationToken stop) => db is PostgresDb && await db.Changes.AnyAsync(
        c => c.Transaction > position.Transaction || (c.Transaction == position.Transaction && c.Id > position.Id), stop);

    private async Task Build(Db db, CancellationToken stop)
    {
        // The position first: what is committed in between is applied once more, which does no harm.
        var from = await db.CurrentPosition(stop);
        var terms = await TermTables.Newest(db, stop);
        var municipalities = await db.Municipalities.AsNoTracking().ToListAsync(stop);
        var built = new Rules.World(records.ConceptTree(), MatchRecords.Atlas(municipalities, provinces), terms);
        built = built.With((await People(db).ToListAsync(stop)).Select(records.Person));
        built = built.With((await Opgaven(db).ToListAsync(stop)).Select(records.Opgave).OfType<Rules.Opgave>());
        (world, position, activityUntil) = (built, from, clock.Now());
        log.LogInformation("The match index holds {People} people and {Opgaven} opgaven", built.PeopleCount, built.OpgavenCount);
    }

    private async Task Follow(Db db, CancellationToken stop)
    {
        while (true)
        {
            var changes = await db.ChangesAfter(position, MostToFollow, stop);
            if (changes.Count == 0)
            {
                return;
            }

            if (changes.Count == MostToFollow || changes.Any(c => c.Subject == Subjects.Country))
            {
                await Build(db, stop);
                return;
            }

            await Apply(db, changes, stop);
            position = new ChangePosition(changes[^1].Transaction, changes[^1].Id);
        }
    }

    private async Task Apply(Db db, List<Change> changes, CancellationToken stop)
    {
        var next = world!;
        var people = Ids(changes, nameof(Professional));
        var opgaven = Ids(changes, nameof(Opgave));
        if (people.Count > 0)
        {
            var found = await People(db).Where(p => people.Contains(p.Id)).ToListAsync(stop);
            next = people.Except(found.Select(p => p.Id)).Aggregate(next, (w, id) => w.WithoutPerson(id)).With(found.Select(records.Person));
        }

        if (opgaven.Count > 0)
        {
            var found = (await Opgaven(db).Where(o => opgaven.Contains(o.Id)).ToListAsync(stop)).Select(records.Opgave).OfType<Rules.Opgave>().ToList();
            next = opgaven.Except(found.Select(o => o.Id)).Aggregate(next, (w, id) => w.WithoutOpgave(id)).With(found);
        }

        world = next;
    }

    private static List<Guid> Ids(List<Change> changes, string subject) => [.. changes.Where(c => c.Subject == subject).Select(c => c.SubjectId).Distinct()];

    private static IQueryable<Professional> People(Db db) => db.Professionals.AsNoTracking().Include(p => p.Experiences);

    private static IQueryable<Opgave> Opgaven(Db db) =>
        db.Opgaven.AsNoTracking().Include(o => o.Contributions).Where(o => o.Status != OpgaveStatus.Draft && o.Status != OpgaveStatus.Withdrawn);
}

/// <summary>Subjects in the change log that are no entity.</summary>
public static class Subjects
{
    /// <summary>A bulk load or removal: one line for the batch, readers build anew.</summary>
    public const string Country = "Country";
}
