using GemeenteVanNu.Bench;

return args.FirstOrDefault() switch
{
    "pages" => await PagesBench.Run(),
    "sql" => await SqlBench.Run(),
    "seed" => await SeedBench.Run(),
    "quality" => await GemeenteVanNu.Bench.Quality.QualityBench.Run(args[1..]),
    _ => Explain(),
};

static int Explain()
{
    Console.WriteLine("""
        ./dev bench pages   server time of every page with the demo country; adds a section to docs/benchmarks.md
        ./dev bench sql     number of SQL statements per page
        ./dev bench seed    a country of 160,000 people: how long it takes to make and to start on
        ./dev bench quality [--data FOLDER]   how well and fast concepts are found; FOLDER has occ_altlabel_to_concept.tsv
        """);
    return 2;
}
