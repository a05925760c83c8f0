using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace GemeenteVanNu.Data;

/// <summary>How each of the two databases is opened, for the site, its tests and the migration tool alike.</summary>
public static class Databases
{
    public static DbContextOptionsBuilder UseGemeenteSqlite(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).UseSnakeCaseNamingConvention();

    public static DbContextOptionsBuilder UseGemeentePostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery).SetPostgresVersion(15, 0)).UseSnakeCaseNamingConvention();

    /// <summary>The database refused a row because it has one with the same key.</summary>
    public static bool IsDuplicate(this DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Two serializable transactions could not both go through: this one was the second.</summary>
    public static bool IsCollision(this Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } || failure.InnerException?.IsCollision() is true;
}

sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().UseGemeenteSqlite("Data Source=:memory:").Options, TimeProvider.System);
}

sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().UseGemeentePostgres("Host=none").Options, TimeProvider.System);
}
