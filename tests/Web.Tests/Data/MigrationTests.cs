using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Data;

public sealed class MigrationTests
{
    private static readonly SqliteDb Sqlite = new((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().UseGemeenteSqlite("Data Source=:memory:").Options, TimeProvider.System);
    private static readonly PostgresDb Postgres = new((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().UseGemeentePostgres("Host=none").Options, TimeProvider.System);

    [Fact]
    public void The_migrations_of_SQLite_are_up_to_date_with_the_model() => Assert.False(Sqlite.Database.HasPendingModelChanges());

    [Fact]
    public void The_migrations_of_PostgreSQL_are_up_to_date_with_the_model() => Assert.False(Postgres.Database.HasPendingModelChanges());

    [Fact]
    public void Both_databases_have_the_same_migrations() =>
        Assert.Equal(Sqlite.Database.GetMigrations().Select(Name), Postgres.Database.GetMigrations().Select(Name));

    // 20260105120000_AddSomething: the moment differs, the name does not.
    private static string Name(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
