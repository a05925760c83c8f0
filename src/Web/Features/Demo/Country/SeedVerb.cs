using System.Diagnostics;

namespace GemeenteVanNu.Features.Demo.Country;

/// <summary>The command "seed": --professionals N --opgaven N --seed N, or --remove.</summary>
static class SeedVerb
{
    public static async Task<int> Run(IServiceProvider services, string[] args)
    {
        await using var scope = services.CreateAsyncScope();
        var country = scope.ServiceProvider.GetRequiredService<DemoCountry>();
        var took = Stopwatch.StartNew();
        try
        {
            if (args.Contains("--remove"))
            {
                await country.Remove();
            }
            else
            {
                await country.Load(Number(args, "--professionals", DemoCountry.DefaultProfessionals), Number(args, "--opgaven", DemoCountry.DefaultOpgaven), Number(args, "--seed", 1), Console.WriteLine);
            }
        }
        catch (Exception refusal) when (refusal is Data.RefusedException or FormatException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }

        Console.WriteLine($"Done in {took.Elapsed.TotalSeconds:0.0} s.");
        return 0;
    }

    private static int Number(string[] args, string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        if (at < 0)
        {
            return otherwise;
        }

        return at + 1 < args.Length && int.TryParse(args[at + 1], out var number) && number >= 0
            ? number
            : throw new FormatException($"Give a whole number after {name}, such as {name} {otherwise}.");
    }
}
