using System.Data.Common;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Startup;

/// <summary>What happens between the start and the first request: folder, schema, reference data.</summary>
static class Preparation
{
    /// <summary>False when the site cannot run; one clear sentence was printed.</summary>
    public static async Task<bool> Prepare(WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (!CanWrite(site.DataFolder, out var why))
        {
            await Console.Error.WriteLineAsync($"Cannot write to the data folder {Path.GetFullPath(site.DataFolder)} ({why}). Give this user write access, or set Site__DataFolder to another folder.");
            return false;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await WhyNotToOpen(db) is { } trouble)
        {
            await Console.Error.WriteLineAsync(trouble);
            return false;
        }

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

        await scope.ServiceProvider.GetRequiredService<ReferenceLoader>().Load();
        return true;
    }

    /// <summary>A new database gets the demo country when the configuration asks for it.</summary>
    public static async Task LoadDemoIfNew(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (!app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Demo || await scope.ServiceProvider.GetRequiredService<Db>().Professionals.AnyAsync())
        {
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
