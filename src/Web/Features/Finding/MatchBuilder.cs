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

    // More than there are cores, so that a slow one does not keep the others waiting.
    private static readonly int Stretches = 4 * Environment.ProcessorCount;

    /// <summary>A country with fewer people is read with its texts at once.</summary>
    protected virtual int FewestPeopleForTwoStages => 5000;

    /// <summary>The first stage: rows alone, or everything when there is little.</summary>
    public async Task<IndexState> BuildFirst(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = await Database(scope.ServiceProvider).Professionals.CountAsync(stop);
        return await Build(withTexts: people < FewestPeopleForTwoStages, stop);
    }

    /// <summary>Everything that can be found as it is now.</summary>
    /// <param name="withTexts">Whether texts are read as well.</param>
    /// <param name="stop">Ends it.</param>
    public virtual async Task<IndexState> Build(bool withTexts, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Database(scope.ServiceProvider);
        // The position first: what is committed in between is applied once more, which does no harm.
        var (position, now) = (await db.CurrentPosition(stop), clock.Now());
        records.HandOut(await db.Employers.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(stop));
        var ground = await Ground(db, stop);
        var (people, opgaven) = (await ChosenIds.Stretches(db.Professionals, Stretches, stop), await ChosenIds.Stretches(db.Opgaven, Stretches, stop));
        var empty = new Rules.World(ground.Concepts, ground.Atlas, await TermTables.Newest(db, stop));
        // Reading is synchronous, and on SQLite so is the file.
        var world = await Task.Run(() => empty.With(People(OnAllCores(people, stop), withTexts)).With(Opgaven(OnAllCores(opgaven, stop), withTexts)), stop);
        return new IndexState(world, position, now, withTexts);
    }

    /// <summary>The world with these people and opgaven as they are in the database now; one world for the whole batch.</summary>
    public async Task<Rules.World> Renew(Rules.World world, IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> opgaven, CancellationToken stop)
    {
        var (foundPeople, foundOpgaven) = await Task.Run(() => (People(InTurn(people), withTexts: true).ToList(), Opgaven(InTurn(opgaven), withTexts: true).ToList()), stop);
        return world.Changed(
            foundPeople, [.. people.Except(foundPeople.Select(p => p.Id))], foundOpgaven, [.. opgaven.Except(foundOpgaven.Select(o => o.Id))]);
    }

    /// <summary>What a world is made on: vocabulary and map.</summary>
    public async Task<MatchGround> Ground(Db db, CancellationToken stop)
    {
        var municipalities = await db.Municipalities.AsNoTracking().OrderBy(m => m.Code).ToListAsync(stop);
        return new MatchGround(records.ConceptTree(), MatchRecords.Atlas(municipalities, provinces), records.Fingerprint(municipalities));
    }

    private ParallelQuery<Rules.Person> People(ParallelQuery<ChosenIds> chosen, bool withTexts) =>
        chosen.SelectMany(ids => Read((db, beside) => MatchRows.People(db, beside, withTexts, ids)).Select(row => records.Person(row, withTexts)));

    private ParallelQuery<Rules.Opgave> Opgaven(ParallelQuery<ChosenIds> chosen, bool withTexts) =>
        chosen.SelectMany(ids => Read((db, beside) => MatchRows.Opgaven(db, beside, withTexts, ids)).Select(row => records.Opgave(row, withTexts)).OfType<Rules.Opgave>());

    // On connections of its own: stretches are read beside each other.
    private IEnumerable<T> Read<T>(Func<Db, Db, IEnumerable<T>> read)
    {
        using var scope = scopes.CreateScope();
        using var beside = scopes.CreateScope();
        foreach (var row in read(Database(scope.ServiceProvider), Database(beside.ServiceProvider)))
        {
            yield return row;
        }
    }

    // Handed on one by one as they come, so that no more rows are in memory than the cores keep busy.
    private static ParallelQuery<ChosenIds> OnAllCores(List<ChosenIds> stretches, CancellationToken stop) =>
        stretches.AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount).WithMergeOptions(ParallelMergeOptions.AutoBuffered).WithCancellation(stop);

    private static ParallelQuery<ChosenIds> InTurn(IReadOnlyCollection<Guid> ids) =>
        ids.Chunk(MostIdsAtOnce).Select(some => new ChosenIds(some)).AsParallel().WithDegreeOfParallelism(1);

    private static Db Database(IServiceProvider services) => services.GetRequiredService<Db>();
}

/// <summary>What a world is made on.</summary>
/// <param name="Concepts">The vocabulary.</param>
/// <param name="Atlas">The map.</param>
/// <param name="Fingerprint">Differs when anything differs that decides how a row is read: vocabulary, map, the analysis of texts, this program.</param>
public sealed record MatchGround(Rules.ConceptTree Concepts, Rules.Atlas Atlas, string Fingerprint);
