using System.Net;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Finding;

/// <summary>The start on a database that is too large to read at once: first the rows, then the texts.</summary>
public sealed class StartTests(StillSite site) : IClassFixture<StillSite>
{
    private const string InStory = "Ruiseiland";

    [Fact]
    public async Task Until_its_rows_are_in_a_site_is_not_ready_and_says_when_to_come_back()
    {
        WithoutSnapshot();
        var starting = await StartingSite.Beside(site, rows: false, texts: false);
        starting.Services.GetRequiredService<MatchIndex>().LongestWait = TimeSpan.FromMilliseconds(50);
        using var visitor = starting.Visitor();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetRaw("/gezondheid/klaar")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetRaw("/gezondheid/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/privacy")).Status);
        var waiting = await visitor.Get("/opgaven");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "We zijn zo terug"), (waiting.Status, waiting.Heading));
        Assert.True(waiting.Response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        await starting.Stop();
    }

    [Fact]
    public async Task A_page_that_comes_early_waits_for_the_rows_and_then_answers()
    {
        WithoutSnapshot();
        var opgave = await site.AddOpgave(title: "Vroeg gevraagd");
        var starting = await StartingSite.Beside(site, rows: false, texts: false);
        using var visitor = starting.Visitor();
        var early = visitor.Get("/opgaven?volgorde=nieuwste");
        starting.Rows.Open();
        Assert.NotNull((await early).Page.QuerySelector($"a[href='/opgaven/{opgave.Slug}']"));
        await starting.Stop();
    }

    [Fact]
    public async Task With_its_rows_a_site_answers_and_with_its_texts_it_finds_what_stands_in_them()
    {
        WithoutSnapshot();
        var opgave = await site.AddOpgave(title: "Een opgave met een verhaal", story: $"Alles draait hier om {InStory}.");
        var starting = await StartingSite.Beside(site, rows: true, texts: false);
        await starting.Until(index => index.IsReady);
        using var visitor = starting.Visitor();
        Assert.Equal("Degraded", await (await visitor.GetRaw("/gezondheid/klaar")).Content.ReadAsStringAsync());
        Assert.NotNull((await visitor.Get("/opgaven?volgorde=nieuwste")).Page.QuerySelector($"a[href='/opgaven/{opgave.Slug}']"));
        Assert.DoesNotContain("1 opgave", (await visitor.Get($"/opgaven?zoek={InStory}")).Text, StringComparison.Ordinal);

        starting.Texts.Open();
        await starting.Until(index => index.IsComplete);
        Assert.Equal("Healthy", await (await visitor.GetRaw("/gezondheid/klaar")).Content.ReadAsStringAsync());
        Assert.NotNull((await visitor.Get($"/opgaven?zoek={InStory}")).Page.QuerySelector($"a[href='/opgaven/{opgave.Slug}']"));
        await starting.Stop();
    }

    [Fact]
    public async Task What_changes_while_texts_are_read_is_in_the_index_that_comes_out()
    {
        WithoutSnapshot();
        var (changed, withdrawn) = (await site.AddOpgave(title: "Nog de oude titel"), await site.AddOpgave(title: "Wordt ingetrokken"));
        var leaving = await site.AddProfessional();
        var starting = await StartingSite.Beside(site, rows: true, texts: false);
        await starting.Until(index => index.IsReady && starting.Builds == 2);
        var added = await starting.AddOpgave(title: "Kwam er later bij");
        await starting.InDatabase(async db =>
        {
            (await db.Opgaven.SingleAsync(o => o.Id == changed.Id)).Rename("Zandmotorplan");
            (await db.Opgaven.SingleAsync(o => o.Id == withdrawn.Id)).Withdraw("Niet meer nodig.", site.Clock.Now);
            db.Professionals.Remove(await db.Professionals.SingleAsync(p => p.Id == leaving.Id));
            await db.SaveChangesAsync();
        });
        var index = starting.Services.GetRequiredService<MatchIndex>();
        Assert.NotNull((await index.World()).Opgave(added.Id));
        Assert.Null((await index.World()).Opgave(withdrawn.Id));

        starting.Texts.Open();
        await starting.Until(index => index.IsComplete);
        var world = await index.World();
        Assert.NotNull(world.Opgave(added.Id));
        Assert.Null(world.Opgave(withdrawn.Id));
        Assert.Null(world.Person(leaving.Id));
        using var visitor = starting.Visitor();
        Assert.Contains("Zandmotorplan", (await visitor.Get("/opgaven?zoek=zandmotorplan")).Text, StringComparison.Ordinal);
        await starting.Stop();
    }

    [Fact]
    public async Task A_bulk_load_while_texts_are_read_is_in_the_index_that_comes_out()
    {
        WithoutSnapshot();
        await site.AddOpgave();
        var starting = await StartingSite.Beside(site, rows: true, texts: false);
        await starting.Until(index => index.IsReady && starting.Builds == 2);
        var before = (await starting.Services.GetRequiredService<MatchIndex>().World()).PeopleCount;
        await InCountry(country => country.Load(40, 10, 1, _ => { }));
        Assert.Equal(before + 40, (await starting.Services.GetRequiredService<MatchIndex>().World()).PeopleCount);
        starting.Texts.Open();
        await starting.Until(index => index.IsComplete);
        Assert.Equal(before + 40, (await starting.Services.GetRequiredService<MatchIndex>().World()).PeopleCount);
        await InCountry(country => country.Remove());
        await starting.Stop();

        async Task InCountry(Func<DemoCountry, Task> act)
        {
            await using var scope = starting.Services.CreateAsyncScope();
            await act(scope.ServiceProvider.GetRequiredService<DemoCountry>());
        }
    }

    [Fact]
    public async Task Read_from_its_table_a_record_is_the_same_as_made_from_its_entity()
    {
        WithoutSnapshot();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoCountry>().Load(150, 60, 5, _ => { });
        }

        var starting = await StartingSite.Beside(site, rows: true, texts: true);
        await starting.Until(index => index.IsComplete);
        var world = await starting.Services.GetRequiredService<MatchIndex>().World();
        var records = starting.Services.GetRequiredService<MatchRecords>();
        await starting.InDatabase(async db =>
        {
            foreach (var person in await db.Professionals.AsNoTracking().Include(p => p.Experiences).ToListAsync())
            {
                Assert.Equivalent(records.Person(person), world.Person(person.Id), strict: true);
            }

            foreach (var opgave in await db.Opgaven.AsNoTracking().Include(o => o.Contributions).ToListAsync())
            {
                Assert.Equivalent(records.Opgave(opgave), world.Opgave(opgave.Id), strict: true);
            }
        });
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoCountry>().Remove();
        }

        await starting.Stop();
    }

    private void WithoutSnapshot() => File.Delete(Path.Combine(site.DataFolder, "match-index.bin"));
}
