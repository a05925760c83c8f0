using GemeenteVanNu.Bench;

return args.FirstOrDefault() switch
{
    "pages" => await PagesBench.Run(),
    "sql" => await SqlBench.Run(),
    "seed" => await SeedBench.Run(),
    "site" => await SiteBench.Run(args),
    "fresh" => await FreshBench.Run(),
    "node" => await Node.Run(args[1..]),
    _ => Explain(),
};

static int Explain()
{
    Console.WriteLine("""
        ./dev bench pages   server time of every page with the demo country; adds a section to docs/benchmarks.md
        ./dev bench sql     number of SQL statements per page
        ./dev bench seed    a country of 160,000 people: how long it takes to make and to start on
        ./dev bench site    the site on such a country: start, memory, and three pages; --data FOLDER keeps and reuses it
        ./dev bench fresh   two nodes on one PostgreSQL: from commit to findable
        """);
    return 2;
}
