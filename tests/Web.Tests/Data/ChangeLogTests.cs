using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Data;

public sealed class ChangeLogTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_change_and_its_line_are_saved_together_or_not_at_all()
    {
        var before = await site.InDatabase(db => db.CurrentPosition());
        await site.InDatabase(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Employers.Add(Employer("teruggedraaid"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        Assert.DoesNotContain(await After(before), c => c.Subject == nameof(Employer));

        var employer = Employer("opgeslagen");
        await site.InDatabase(async db =>
        {
            db.ActorId = employer.Id;
            db.Employers.Add(employer);
            await db.SaveChangesAsync();
        });
        var line = Assert.Single(await After(before), c => c.SubjectId == employer.Id);
        Assert.Equal((nameof(Employer), "Added", employer.Id), (line.Subject, line.Kind, line.ActorId));
    }

    [Fact]
    public async Task A_line_names_the_fields_that_changed_and_never_their_values()
    {
        var employer = Employer("hernoemd");
        await site.InDatabase(async db =>
        {
            db.Employers.Add(employer);
            await db.SaveChangesAsync();
        });
        var before = await site.InDatabase(db => db.CurrentPosition());
        await site.InDatabase(async db =>
        {
            (await db.Employers.SingleAsync(e => e.Id == employer.Id)).Name = "Een geheime naam";
            await db.SaveChangesAsync();
        });
        var line = Assert.Single(await After(before), c => c.SubjectId == employer.Id);
        Assert.Equal(("Changed", "Name"), (line.Kind, line.Fields));
    }

    [Fact]
    public async Task A_reader_misses_nothing_when_the_lower_id_is_committed_last()
    {
        var before = await site.InDatabase(db => db.CurrentPosition());
        await using var first = site.Services.CreateAsyncScope();
        var slow = first.ServiceProvider.GetRequiredService<Db>();
        await using (var transaction = await slow.Database.BeginTransactionAsync())
        {
            var early = Employer("eerst-begonnen");
            slow.Employers.Add(early);
            await slow.SaveChangesAsync();
            Assert.DoesNotContain(await After(before), c => c.SubjectId == early.Id);

            // SQLite has one writer at a time: there the second has to wait for the first.
            if (TestDatabase.IsPostgres)
            {
                await Save(Employer("eerst-klaar"));
                Assert.DoesNotContain(await After(before), c => c.Subject == nameof(Employer));
            }

            await transaction.CommitAsync();
        }

        if (!TestDatabase.IsPostgres)
        {
            await Save(Employer("eerst-klaar"));
        }

        var read = (await After(before)).Where(c => c.Subject == nameof(Employer)).ToList();
        Assert.Equal(2, read.Count);
        Assert.True(read[0].Id < read[1].Id);
    }

    [Fact]
    public async Task Two_who_edit_the_same_row_do_not_overwrite_each_other()
    {
        var employer = Employer("dubbel");
        await Save(employer);
        await using var scope = site.Services.CreateAsyncScope();
        var mine = scope.ServiceProvider.GetRequiredService<Db>();
        var loaded = await mine.Employers.SingleAsync(e => e.Id == employer.Id);
        await site.InDatabase(async db =>
        {
            (await db.Employers.SingleAsync(e => e.Id == employer.Id)).Name = "Hun naam";
            await db.SaveChangesAsync();
        });
        loaded.Name = "Mijn naam";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        Assert.Equal("Hun naam", await site.InDatabase(db => db.Employers.Where(e => e.Id == employer.Id).Select(e => e.Name).SingleAsync()));
    }

    private Task Save(Employer employer) => site.InDatabase(async db =>
    {
        db.Employers.Add(employer);
        await db.SaveChangesAsync();
    });

    private Task<List<Change>> After(ChangePosition position) => site.InDatabase(db => db.ChangesAfter(position));

    private static Employer Employer(string slug) => new() { Name = slug, Slug = slug, Kind = EmployerKind.SharedOrganisation };
}
