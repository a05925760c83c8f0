using System.Globalization;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>How large the comparison is. Without arguments: the whole sector.</summary>
/// <param name="People">People who can be found.</param>
/// <param name="Opgaven">Opgaven, planted copies included.</param>
/// <param name="Queries">Different questions of each kind.</param>
/// <param name="GrowTo">Measure this engine alone with this many people; <c>null</c> = compare the engines.</param>
sealed record BenchOptions(int People, int Opgaven, int Queries, int? GrowTo)
{
    /// <summary>People with texts of their own; more are varied from these.</summary>
    public const int Sector = 160_000;
    private const int TenTimesTheSector = 10 * Sector;

    public static BenchOptions? Read(string[] args)
    {
        var options = new BenchOptions(Sector, 20_000, 300, null);
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--growth")
            {
                options = options with { GrowTo = TenTimesTheSector };
                continue;
            }

            if (at + 1 == args.Length || !int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                return null;
            }

            var changed = args[at++] switch
            {
                "--people" => options with { People = Math.Min(number, Sector), GrowTo = number > Sector ? number : options.GrowTo },
                "--opgaven" => options with { Opgaven = number },
                "--queries" => options with { Queries = number },
                _ => null,
            };
            if (changed is null)
            {
                return null;
            }

            options = changed;
        }

        return options;
    }
}
