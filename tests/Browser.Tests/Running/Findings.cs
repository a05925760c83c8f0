using System.Collections.Concurrent;

namespace GemeenteVanNu.Browser.Tests.Running;

/// <summary>What is wrong on the pages that a test passed, reported together.</summary>
public sealed class Findings : IDisposable
{
    private readonly ConcurrentQueue<string> all = new();
    private readonly string folder = Directory.CreateTempSubdirectory("gvn-pages-").FullName;
    private readonly ConcurrentDictionary<string, string> pages = new();

    public int Pages => pages.Count;

    public void Add(string page, string what) => all.Enqueue($"{page}: {what}");

    /// <summary>Keeps what the server sent, for html-validate.</summary>
    public void Keep(string page, string source)
    {
        var file = $"{pages.Count:000}.html";
        pages[file] = page;
        File.WriteAllText(Path.Combine(folder, file), source);
    }

    /// <summary>Validates the HTML of all pages that were kept and fails when anything was found.</summary>
    public async Task ShouldBeNone()
    {
        foreach (var (file, message) in await HtmlLint.Look(folder))
        {
            Add(pages[file], message);
        }

        var found = all.Distinct().ToList();
        Assert.True(found.Count == 0, $"{found.Count} findings on {pages.Count} pages:\n{string.Join('\n', found)}");
    }

    /// <summary>When a test stopped halfway, what it found until then is still worth reading.</summary>
    public void Dispose()
    {
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', all.Distinct()));
        Directory.Delete(folder, recursive: true);
    }
}
