using GemeenteVanNu.Bench;

return args.FirstOrDefault() switch
{
    "pages" => await PagesBench.Run(),
    "sql" => await SqlBench.Run(),
    "seed" => await SeedBench.Run(),
    "quality" => await GemeenteVanNu.Bench.Quality.QualityBench.Run(args[1..]),
    "site" => await SiteBench.Run(args),
    "fresh" => await FreshBench.Run(),
    "node" => await Node.Run(args[1..]),
    null => await EnginesBench.Run(args),
    { } option when option.StartsWith("--", StringComparison.Ordinal) => await EnginesBench.Run(args),
    _ => Explain(),
};

static int Explain()
{
    Console.WriteLine("""
        ./dev bench         this engine beside Lucene.NET, PostgreSQL and LINQ; adds a section to docs/benchmarks.md;
                            --people N --opgaven N --queries N make it smaller,
                            --growth or --people 1600000 measure this engine alone with many more people
        ./dev bench pages   server time of every page with the demo country; adds a section to docs/benchmarks.md
        ./dev bench sql     number of SQL statements per page
        ./dev bench seed    a country of 160,000 people: how long it takes to make and to start on
        ./dev bench quality [--data FOLDER]   how well and fast concepts are found; FOLDER has occ_altlabel_to_concept.tsv
        ./dev bench site    the site on such a country: start, memory, and three pages; --data FOLDER keeps and reuses it
        ./dev bench fresh   two nodes on one PostgreSQL: from commit to findable
        """);
    return 2;
}
