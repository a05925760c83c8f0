using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Finding;

public sealed class MatchIndexTests(TestSite site) : IClassFixture<TestSite>
{
    private MatchIndex Index => site.Services.GetRequiredService<MatchIndex>();

    [Fact]
    public async Task What_is_saved_here_is_found_at_once_and_what_is_withdrawn_no_longer()
    {
        var opgave = await site.AddOpgave();
        Assert.NotNull((await Index.World()).Opgave(opgave.Id));

        await site.InDatabase(async db =>
        {
            (await db.Opgaven.SingleAsync(o => o.Id == opgave.Id)).Withdraw("Niet meer nodig.", site.Clock.Now);
            await db.SaveChangesAsync();
        });
        Assert.Null((await Index.World()).Opgave(opgave.Id));
    }

    [Fact]
    public async Task A_change_of_a_part_is_found_with_the_whole()
    {
        var opgave = await site.AddOpgave();
        Assert.True((await Index.World()).Opgave(opgave.Id)!.Contributions[0].IsOpen);
        await site.InDatabase(async db =>
        {
            (await db.Contributions.Include(c => c.Opgave).SingleAsync(c => c.OpgaveId == opgave.Id)).Fill();
            await db.SaveChangesAsync();
        });
        Assert.False((await Index.World()).Opgave(opgave.Id)!.Contributions[0].IsOpen);
    }

    [Fact]
    public async Task What_changes_while_changes_are_merged_is_not_lost()
    {
        var opgave = await site.AddOpgave();
        var person = await site.AddProfessional();
        var before = await Index.World();
        await using (var elsewhere = OtherNode())
        {
            (await elsewhere.Professionals.SingleAsync(p => p.Id == person.Id)).ChooseFindability(Findability.Nobody);
            await elsewhere.SaveChangesAsync();
        }

        await Index.Merge();
        var after = await Index.World();
        Assert.Equal((before.PeopleCount, before.OpgavenCount), (after.PeopleCount, after.OpgavenCount));
        Assert.NotNull(after.Opgave(opgave.Id));
        Assert.Equal(Matching.Findable.Nobody, after.Person(person.Id)!.Findable);
    }

    [Fact]
    public async Task A_change_that_another_node_made_is_found_without_a_signal()
    {
        var person = await site.AddProfessional();
        await Index.World();
        await using (var elsewhere = OtherNode())
        {
            (await elsewhere.Professionals.SingleAsync(p => p.Id == person.Id)).ChooseFindability(Findability.Nobody);
            await elsewhere.SaveChangesAsync();
        }

        // The promise is two seconds; a busy machine gets more before the test gives up.
        for (var i = 0; i < 100 && (await Index.World()).Person(person.Id)!.Findable != Matching.Findable.Nobody; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(Matching.Findable.Nobody, (await Index.World()).Person(person.Id)!.Findable);
    }

    [Fact]
    public async Task Who_keeps_coming_counts_as_active_without_signing_in_again_and_without_a_line_in_the_log()
    {
        var person = await site.AddProfessional();
        using var visitor = await site.SignedIn(person.Id);
        var lines = await site.InDatabase(db => db.Changes.CountAsync(c => c.SubjectId == person.Id));
        await Index.World();

        site.Clock.Advance(TimeSpan.FromDays(3));
        await visitor.Get("/mijn");
        var seen = site.Clock.Now;
        site.Clock.Advance(TimeSpan.FromHours(1));
        await Index.FollowActivity();

        Assert.Equal(seen, await site.InDatabase(db => db.Professionals.Where(p => p.Id == person.Id).Select(p => p.LastActiveAt).SingleAsync()));
        Assert.Equal(seen.DutchDay(), (await Index.World()).Person(person.Id)!.LastActive);
        Assert.Equal(lines, await site.InDatabase(db => db.Changes.CountAsync(c => c.SubjectId == person.Id)));
    }

    [Fact]
    public async Task An_erased_person_leaves_the_index()
    {
        var person = await site.AddProfessional();
        Assert.NotNull((await Index.World()).Person(person.Id));
        await site.InDatabase(async db =>
        {
            db.Professionals.Remove(await db.Professionals.SingleAsync(p => p.Id == person.Id));
            await db.SaveChangesAsync();
        });
        Assert.Null((await Index.World()).Person(person.Id));
    }

    [Fact]
    public async Task Term_statistics_are_stored_and_taken_into_use()
    {
        await site.AddOpgave();
        await site.InDatabase(db => db.TermTables.ExecuteDeleteAsync());
        await site.Services.GetRequiredService<NightlyTerms>().RenewIfDue();
        var stored = await site.InDatabase(db => db.TermTables.AsNoTracking().SingleAsync());
        var used = (await Index.World()).Terms;
        Assert.Equal((stored.Version, stored.Documents), (used.Version, used.Documents));
    }

    private Db OtherNode() => TestDatabase.IsPostgres
        ? new PostgresDb((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().UseGemeentePostgres(site.Database.Postgres!).Options, site.Clock)
        : new SqliteDb((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().UseGemeenteSqlite($"Data Source={Path.Combine(site.DataFolder, "gemeente.db")}").Options, site.Clock);
}
