namespace GemeenteVanNu.Bench;

/// <summary>Number of SQL statements per page; statements that come back many times in one request are shown.</summary>
static class SqlBench
{
    private const int Suspicious = 3;

    public static async Task<int> Run()
    {
        using var meter = new RequestMeter();
        using var site = await RunningSite.Start();
        await meter.Drain();
        foreach (var role in new[] { null, "Professional", "Owner", "Steward" })
        {
            using var walker = await Walker.Enter(site.Address, meter, role);
            foreach (var stop in await walker.Explore())
            {
                await walker.Visit(stop.Path);
                var (measured, _) = await walker.Visit(stop.Path);
                Report(stop, measured.Sql);
            }
        }

        return 0;
    }

    private static void Report(Stop stop, IReadOnlyList<string> sql)
    {
        Console.WriteLine($"{sql.Count,4}  {stop.Who,-12}  {stop.Route}");
        foreach (var same in sql.GroupBy(text => text).Where(g => g.Count() >= Suspicious))
        {
            Console.WriteLine($"      {same.Count()} times: {string.Join(' ', same.Key.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))[..Math.Min(160, same.Key.Length / 2)]}");
        }
    }
}
