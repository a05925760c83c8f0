using System.Data.Common;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Startup;

/// <summary>How the preparation ended.</summary>
enum Prepared { CannotRun, NewDatabase, KnownDatabase }

/// <summary>What happens between the start and the first request: folder, schema, reference data.</summary>
static class Preparation
{
    /// <summary>When the site cannot run, one clear sentence was printed.</summary>
    public static async Task<Prepared> Prepare(WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (!CanWrite(site.DataFolder, out var why))
        {
            await Console.Error.WriteLineAsync($"Cannot write to the data folder {Path.GetFullPath(site.DataFolder)} ({why}). Give this user write access, or set Site__DataFolder to another folder.");
            return Prepared.CannotRun;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await WhyNotToOpen(db) is { } trouble)
        {
            await Console.Error.WriteLineAsync(trouble);
            return Prepared.CannotRun;
        }

        var isNew = !(await db.Database.GetAppliedMigrationsAsync()).Any();
        await db.Database.MigrateAsync();
        if (db is PostgresDb postgres)
        {
            await ChangeLog.MendAfterRestore(postgres);
        }
        else
        {
            // Readers go on while one writes; needed once, the database file remembers it.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }

        if (app.Environment.IsDevelopment() && site is { Demo: false, FirstSteward: true } && await db.Professionals.AnyAsync(p => p.IsDemo))
        {
            await Console.Error.WriteLineAsync($"The database in {Path.GetFullPath(site.DataFolder)} holds the demo country. Start without --empty to go on with it, or remove that folder to start empty.");
            return Prepared.CannotRun;
        }

        await scope.ServiceProvider.GetRequiredService<ReferenceLoader>().Load();
        return isNew ? Prepared.NewDatabase : Prepared.KnownDatabase;
    }

    /// <summary>
    /// A new database gets the demo country when the configuration asks for it. One that was there never does, however empty:
    /// somebody may have begun a site of their own in it.
    /// </summary>
    public static async Task LoadDemoIfNew(WebApplication app, Prepared prepared)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (!site.Demo)
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (prepared == Prepared.KnownDatabase)
        {
            if (!await scope.ServiceProvider.GetRequiredService<Db>().Professionals.AnyAsync(p => p.IsDemo))
            {
                Console.WriteLine($"The database in {Path.GetFullPath(site.DataFolder)} has no demo people and gets none. Remove that folder to start with the demo country.");
            }

            return;
        }

        Console.WriteLine("The database is new: loading the demo country. This takes a moment.");
        await scope.ServiceProvider.GetRequiredService<DemoCountry>().Load(DemoCountry.DefaultProfessionals, DemoCountry.DefaultOpgaven, seed: 1, _ => { });
    }

    private static async Task<string?> WhyNotToOpen(Db db)
    {
        try
        {
            var unknown = (await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).FirstOrDefault();
            return unknown is null ? null
                : $"The database was made by another version of this program ({unknown} is not known here). Start that version, or begin with an empty database: remove the data folder or set Site__DataFolder to another.";
        }
        catch (DbException failure)
        {
            return $"The database cannot be opened: {failure.Message} Check that its server runs and that Site__Postgres is right, or put back the backup of the file.";
        }
    }

    private static bool CanWrite(string folder, out string why)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            why = "";
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            why = refusal.Message;
            return false;
        }
    }
}
