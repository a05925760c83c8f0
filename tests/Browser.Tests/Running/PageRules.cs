using System.Reflection;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GemeenteVanNu.Browser.Tests.Running;

/// <summary>Looks at the page that is open: axe, labels, width on a small phone, and what our pages never hold.</summary>
static class PageRules
{
    private static readonly List<string> Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly HashSet<ResultType> OnlyViolations = [ResultType.Violations];
    private static readonly string Rules = Script("page-rules.js");
    private static readonly string Overflow = Script("overflow.js");

    /// <summary>Everything that needs no running script on the page: also for a browser without JavaScript.</summary>
    public static async Task<IReadOnlyList<string>> Look(IPage page)
    {
        var breaches = new List<string>(await page.EvaluateAsync<string[]>(Rules));
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 640);
        breaches.AddRange(await page.EvaluateAsync<string[]>(Overflow));
        await page.SetViewportSizeAsync(size.Width, size.Height);
        return breaches;
    }

    public static async Task<IEnumerable<string>> LookWithAxe(IPage page) =>
        Words(await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Tags }, ResultTypes = OnlyViolations }));

    public static async Task<IEnumerable<string>> LookInTheDark(IPage page)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] }, ResultTypes = OnlyViolations });
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        return Words(found).Select(words => $"in the dark: {words}");
    }

    private static IEnumerable<string> Words(AxeResult result) =>
        from violation in result.Violations
        let places = violation.Nodes.Select(node => node.Target.ToString()).ToList()
        select $"{violation.Help} ({violation.Id}) at {string.Join(" | ", places.Take(3))}{(places.Count > 3 ? $" and {places.Count - 3} more" : "")}";

    public static string Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
