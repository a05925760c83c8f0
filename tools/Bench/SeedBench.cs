using System.Diagnostics;
using System.Globalization;
using GemeenteVanNu.Features.Startup;
using Microsoft.Data.Sqlite;

namespace GemeenteVanNu.Bench;

/// <summary>A demo country as large as the whole sector on SQLite: time, rows, size, and how soon the site answers on it.</summary>
static class SeedBench
{
    public static async Task<int> Run()
    {
        var lines = new List<string>();
        void Say(FormattableString line)
        {
            lines.Add("- " + line.ToString(CultureInfo.InvariantCulture));
            Console.WriteLine(lines[^1]);
        }

        var folder = Directory.CreateTempSubdirectory("gvn-bench-");
        try
        {
            var took = Stopwatch.StartNew();
            var code = await Site.Run(["seed", "--professionals", "160000", "--opgaven", "20000", .. RunningSite.Settings(folder)]);
            if (code != 0)
            {
                return code;
            }

            Say($"Made in {took.Elapsed.TotalSeconds:0.0} s");
            SqliteConnection.ClearAllPools();
            var file = Path.Combine(folder.FullName, "gemeente.db");
            Say($"Database: {new FileInfo(file).Length / 1e6:0} MB");
            foreach (var (table, rows) in await Rows(file))
            {
                Say($"{rows:N0} rows in `{table}`");
            }

            using var meter = new RequestMeter();
            took.Restart();
            using var site = await RunningSite.Start(folder);
            Say($"Ready in {took.Elapsed.TotalSeconds:0.0} s");
            using var walker = await Walker.Enter(site.Address, meter, null);
            await meter.Drain();
            took.Restart();
            await walker.Visit("/opgaven");
            Say($"First page of opgaven after {took.Elapsed.TotalSeconds:0.0} s more; {Environment.WorkingSet / 1e6:0} MB of memory");
            await Record.Keep("A country of 160,000 people", "`seed --professionals 160000 --opgaven 20000`, then the site on that database.", lines);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<(string Table, long Rows)>> Rows(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var command = new SqliteCommand("select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var counted = new List<(string, long)>();
        foreach (var table in tables)
        {
            await using var count = new SqliteCommand($"select count(*) from \"{table}\"", connection);
            if (await count.ExecuteScalarAsync() is long rows and > 1000)
            {
                counted.Add((table, rows));
            }
        }

        return counted;
    }
}
