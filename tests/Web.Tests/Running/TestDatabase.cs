using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GemeenteVanNu.Web.Tests.Running;

/// <summary>
/// One database per test class, copied from a template that was migrated and loaded once: a file for SQLite, or a
/// database on the PostgreSQL server of GVN_TEST_POSTGRES.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("GVN_TEST_POSTGRES");
    private static readonly string Folder = NewFolder();
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static string? template;

    public static bool IsPostgres => !string.IsNullOrEmpty(Server);
    public required string DataFolder { get; init; }

    /// <summary>Connection string on PostgreSQL, empty on SQLite.</summary>
    public string? Postgres { get; init; }

    public static async Task<TestDatabase> Create()
    {
        await OneAtATime.WaitAsync();
        try
        {
            template ??= await MakeTemplate();
            var folder = Directory.CreateDirectory(Path.Combine(Folder, Guid.NewGuid().ToString("N"))).FullName;
            if (!IsPostgres)
            {
                File.Copy(template, Path.Combine(folder, "gemeente.db"));
                return new TestDatabase { DataFolder = folder };
            }

            var name = $"test_{Guid.NewGuid():N}";
            await OnServer($"create database {name} template {template}");
            return new TestDatabase { DataFolder = folder, Postgres = ConnectionTo(name) };
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("gvn-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static async Task<string> MakeTemplate()
    {
        if (!IsPostgres)
        {
            var file = Path.Combine(Folder, "template.db");
            await using (var db = new SqliteDb((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().UseGemeenteSqlite($"Data Source={file};Pooling=False").Options, TimeProvider.System))
            {
                await db.Database.MigrateAsync();
                await new ReferenceLoader(db, new Provinces()).Load();
            }

            return file;
        }

        var name = $"template_{Guid.NewGuid():N}";
        await OnServer($"create database {name}");
        await using (var db = new PostgresDb((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().UseGemeentePostgres(ConnectionTo(name) + ";Pooling=false").Options, TimeProvider.System))
        {
            await db.Database.MigrateAsync();
            await new ReferenceLoader(db, new Provinces()).Load();
        }

        return name;
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task OnServer(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await OnServer($"drop database if exists {new NpgsqlConnectionStringBuilder(Postgres).Database} with (force)");
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(DataFolder, recursive: true);
    }
}
