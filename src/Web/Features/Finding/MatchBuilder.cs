using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>
/// Makes the index from the rows of the database, in two stages when the country is large: without texts, which takes seconds, and then
/// with them, on all cores. Both read the whole database; what changes meanwhile is followed from the position that was noted first.
/// </summary>
public class MatchBuilder(IServiceScopeFactory scopes, MatchRecords records, Provinces provinces, TimeProvider clock)
{
    private const int MostIdsAtOnce = 500;
    private const int FewestForAllCores = 50;

    /// <summary>A country with fewer people is read with its texts at once.</summary>
    protected virtual int FewestPeopleForTwoStages => 5000;

    /// <summary>The first stage: rows alone, or everything when there is little.</summary>
    public async Task<IndexState> BuildFirst(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = await Database(scope).Professionals.CountAsync(stop);
        return await Build(withTexts: people < FewestPeopleForTwoStages, stop);
    }

    /// <summary>Everything that can be found as it is now.</summary>
    /// <param name="withTexts">Whether texts are read as well.</param>
    /// <param name="stop">Ends it.</param>
    public virtual async Task<IndexState> Build(bool withTexts, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var beside = scopes.CreateAsyncScope();
        var (db, parts) = (Database(scope), Database(beside));
        // The position first: what is committed in between is applied once more, which does no harm.
        var (position, now) = (await db.CurrentPosition(stop), clock.Now());
        records.HandOut(await db.Employers.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(stop));
        var ground = await Ground(db, stop);
        var empty = new Rules.World(ground.Concepts, ground.Atlas, await TermTables.Newest(db, stop));
        // Reading is synchronous, and on SQLite so is the file.
        var world = await Task.Run(() => empty.With(People(db, parts, withTexts, null, stop)).With(Opgaven(db, parts, withTexts, null, stop)), stop);
        return new IndexState(world, position, now, withTexts);
    }

    /// <summary>The world with these people and opgaven as they are in the database now; one world for the whole batch.</summary>
    public async Task<Rules.World> Renew(Rules.World world, IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> opgaven, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var beside = scopes.CreateAsyncScope();
        var (db, parts) = (Database(scope), Database(beside));
        var foundPeople = people.Chunk(MostIdsAtOnce).SelectMany(ids => People(db, parts, withTexts: true, ids, stop)).ToList();
        var foundOpgaven = opgaven.Chunk(MostIdsAtOnce).SelectMany(ids => Opgaven(db, parts, withTexts: true, ids, stop)).ToList();
        return world.Changed(
            foundPeople, [.. people.Except(foundPeople.Select(p => p.Id))], foundOpgaven, [.. opgaven.Except(foundOpgaven.Select(o => o.Id))]);
    }

    /// <summary>What a world is made on: vocabulary and map.</summary>
    public async Task<MatchGround> Ground(Db db, CancellationToken stop)
    {
        var municipalities = await db.Municipalities.AsNoTracking().OrderBy(m => m.Code).ToListAsync(stop);
        return new MatchGround(records.ConceptTree(), MatchRecords.Atlas(municipalities, provinces), records.Fingerprint(municipalities));
    }

    private IEnumerable<Rules.Person> People(Db db, Db beside, bool withTexts, IReadOnlyCollection<Guid>? only, CancellationToken stop) =>
        OnAllCores(MatchRows.People(db, beside, withTexts, only), only, row => records.Person(row, withTexts), stop);

    private IEnumerable<Rules.Opgave> Opgaven(Db db, Db beside, bool withTexts, IReadOnlyCollection<Guid>? only, CancellationToken stop) =>
        OnAllCores(MatchRows.Opgaven(db, beside, withTexts, only), only, row => records.Opgave(row, withTexts), stop).OfType<Rules.Opgave>();

    // Rows are read one after another and turned into records beside each other; no more of them are in memory than the cores keep busy.
    private static IEnumerable<TOut> OnAllCores<TIn, TOut>(IEnumerable<TIn> rows, IReadOnlyCollection<Guid>? only, Func<TIn, TOut> turn, CancellationToken stop) => only is { Count: < FewestForAllCores }
        ? rows.Select(turn)
        : rows.AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount).WithCancellation(stop).Select(turn);

    private static Db Database(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<Db>();
}

/// <summary>What a world is made on.</summary>
/// <param name="Concepts">The vocabulary.</param>
/// <param name="Atlas">The map.</param>
/// <param name="Fingerprint">Differs when anything differs that decides how a row is read: vocabulary, map, the analysis of texts, this program.</param>
public sealed record MatchGround(Rules.ConceptTree Concepts, Rules.Atlas Atlas, string Fingerprint);
