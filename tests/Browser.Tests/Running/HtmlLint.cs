using System.Diagnostics;

namespace GemeenteVanNu.Browser.Tests.Running;

/// <summary>Validates saved pages with html-validate, by the same rules as ./dev check.</summary>
static class HtmlLint
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tools", "lint");
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>Looks at every .html file in a folder; gives file names with messages.</summary>
    public static async Task<IReadOnlyList<(string File, string Message)>> Look(string pages)
    {
        await Install();
        var lines = await Run("node", "html.mjs", pages);
        return [.. lines.Select(line => line.Split('\t', 2)).Select(parts => (parts[0], parts[1]))];
    }

    private static async Task Install()
    {
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
            {
                await Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string[]> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} failed:\n{await errors}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
