using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Finding;

/// <summary>The index in a file: used when it fits, thrown away when it does not, never with somebody in it who left.</summary>
public sealed class SnapshotTests(TestSite site) : IClassFixture<TestSite>
{
    private string File => Path.Combine(site.DataFolder, "match-index.bin");

    [Fact]
    public async Task A_start_from_a_snapshot_reads_no_rows_and_knows_what_happened_since()
    {
        var (opgave, person) = (await site.AddOpgave(title: "Bleef bewaard"), await site.AddProfessional());
        await Keep();
        var later = await site.AddOpgave(title: "Kwam na de bewaring");
        await site.InDatabase(async db =>
        {
            db.Professionals.Remove(await db.Professionals.SingleAsync(p => p.Id == person.Id));
            await db.SaveChangesAsync();
        });

        var starting = await StartingSite.Beside(site, rows: false, texts: false);
        using var visitor = starting.Visitor();
        var found = await visitor.Get("/opgaven?volgorde=nieuwste");
        Assert.NotNull(found.Page.QuerySelector($"a[href='/opgaven/{opgave.Slug}']"));
        Assert.NotNull(found.Page.QuerySelector($"a[href='/opgaven/{later.Slug}']"));
        Assert.NotNull((await visitor.Get("/opgaven?zoek=bewaard")).Page.QuerySelector($"a[href='/opgaven/{opgave.Slug}']"));
        Assert.Null((await starting.Services.GetRequiredService<MatchIndex>().World()).Person(person.Id));
        Assert.Equal(0, starting.Builds);
        await starting.Stop();
    }

    [Fact]
    public async Task Employers_keep_their_numbers_over_a_start()
    {
        var person = await site.AddProfessional(findable: Features.Profiles.Findability.OwnEmployer);
        await Keep();
        var starting = await StartingSite.Beside(site, rows: false, texts: false);
        await starting.Until(index => index.IsReady);
        var known = (await starting.Services.GetRequiredService<MatchIndex>().World()).Person(person.Id)!;
        Assert.Equal(starting.Services.GetRequiredService<MatchRecords>().Employer(person.EmployerId), known.Employer);
        await starting.Stop();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(-20)]
    public async Task A_damaged_byte_and_it_is_built_anew(int at)
    {
        var opgave = await site.AddOpgave();
        await Keep();
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        bytes[at >= 0 ? at : bytes.Length + at] ^= 0x10;
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        await AssertBuilt(opgave.Id);
    }

    [Fact]
    public async Task Half_a_file_and_it_is_built_anew()
    {
        var opgave = await site.AddOpgave();
        await Keep();
        await System.IO.File.WriteAllBytesAsync(File, (await System.IO.File.ReadAllBytesAsync(File))[..50]);
        await AssertBuilt(opgave.Id);
    }

    [Fact]
    public async Task Another_map_and_it_is_built_anew()
    {
        var opgave = await site.AddOpgave();
        await Keep();
        await site.InDatabase(async db =>
        {
            db.Municipalities.Add(new Municipality { Code = "GM9998", Name = "Nieuwland", Slug = "nieuwland", Province = "Gelderland", Latitude = 52, Longitude = 5 });
            await db.SaveChangesAsync();
        });
        await AssertBuilt(opgave.Id);
        await site.InDatabase(db => db.Municipalities.Where(m => m.Code == "GM9998").ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_change_log_that_no_longer_reaches_back_and_it_is_built_anew()
    {
        var opgave = await site.AddOpgave();
        await Keep();
        await site.InDatabase(db => db.Changes.ExecuteDeleteAsync());
        await site.AddProfessional();
        await AssertBuilt(opgave.Id);
    }

    [Fact]
    public async Task Term_statistics_that_are_gone_and_it_is_built_anew()
    {
        var opgave = await site.AddOpgave();
        await site.InDatabase(db => db.TermTables.ExecuteDeleteAsync());
        await site.Services.GetRequiredService<NightlyTerms>().RenewIfDue();
        await Keep();
        await site.InDatabase(db => db.TermTables.ExecuteDeleteAsync());
        await AssertBuilt(opgave.Id);
        await site.Services.GetRequiredService<NightlyTerms>().RenewIfDue();
    }

    [Fact]
    public async Task Who_erases_the_account_is_gone_from_the_file_within_seconds_whatever_the_hour()
    {
        var person = await site.AddProfessional();
        await Keep();
        Assert.True(await Holds(person.Id));
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get("/mijn/account/wissen");
        await visitor.Submit("Wis mijn account", ("Input.Sure", "true"));
        Assert.False(await site.InDatabase(db => db.Professionals.AnyAsync(p => p.Id == person.Id)));
        await site.Services.GetRequiredService<MatchIndex>().World();
        for (var i = 0; i < 100 && await Holds(person.Id); i++)
        {
            await Task.Delay(100);
        }

        Assert.False(await Holds(person.Id));
    }

    [Fact]
    public async Task Only_the_user_of_the_site_may_read_the_file()
    {
        await site.AddProfessional();
        await Keep();
        Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_stops_nothing()
    {
        await site.AddOpgave();
        System.IO.File.Delete(File);
        Directory.CreateDirectory(Path.Combine(File, "in-the-way"));
        try
        {
            await Keep(mustBeThere: false);
            var opgave = await site.AddOpgave(title: "Gaat gewoon door");
            using var visitor = site.Visitor();
            Assert.NotNull((await visitor.Get("/opgaven?zoek=gewoon")).Page.QuerySelector($"a[href='/opgaven/{opgave.Slug}']"));
            Assert.Empty(Directory.GetFiles(site.DataFolder, "match-index.bin.*"));
        }
        finally
        {
            Directory.Delete(File, recursive: true);
        }
    }

    private async Task AssertBuilt(Guid opgave)
    {
        var starting = await StartingSite.Beside(site, rows: true, texts: true);
        await starting.Until(index => index.IsComplete);
        Assert.NotNull((await starting.Services.GetRequiredService<MatchIndex>().World()).Opgave(opgave));
        Assert.Equal(2, starting.Builds);
        await starting.Stop();
    }

    // What the running site writes by itself after a quarter of an hour.
    private async Task Keep(bool mustBeThere = true)
    {
        var index = site.Services.GetRequiredService<MatchIndex>();
        await index.World();
        await index.KeepNow();
        Assert.Equal(mustBeThere, System.IO.File.Exists(File));
    }

    private async Task<bool> Holds(Guid person)
    {
        var snapshot = ActivatorUtilities.CreateInstance<MatchSnapshot>(site.Services);
        return await site.InDatabase(db => snapshot.Load(db, default)) is not { } kept || kept.World.Person(person) is not null;
    }
}
