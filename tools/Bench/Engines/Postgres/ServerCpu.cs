using System.Globalization;
using Npgsql;

namespace GemeenteVanNu.Bench.Engines.Postgres;

/// <summary>CPU time of a PostgreSQL server, its running children and those that ended, from /proc.</summary>
static class ServerCpu
{
    // Linux tells times in hundredths of a second.
    private const int TicksPerSecond = 100;

    // Places in /proc/N/stat, counted after the name.
    private const int Parent = 1;
    private const int Used = 11;
    private const int UsedByEndedChildren = 13;

    /// <summary>Process id of the server that the connections lead to.</summary>
    public static int ServerBehind(NpgsqlDataSource source)
    {
        using var command = source.CreateCommand("select pg_backend_pid()");
        return (int)Fields((int)command.ExecuteScalar()!)[Parent];
    }

    public static TimeSpan Of(int server)
    {
        var own = Fields(server);
        var ticks = own[Used] + own[Used + 1] + own[UsedByEndedChildren] + own[UsedByEndedChildren + 1];
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process) && Fields(process) is var fields && fields[Parent] == server)
            {
                ticks += fields[Used] + fields[Used + 1];
            }
        }

        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    // "12 (postgres) S 1 …"; a process that is gone has used nothing.
    private static long[] Fields(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return [.. line[(line.LastIndexOf(')') + 2)..].Split(' ').Take(20).Select(field => long.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return new long[20];
        }
    }
}
