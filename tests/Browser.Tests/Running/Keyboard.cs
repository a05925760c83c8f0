namespace GemeenteVanNu.Browser.Tests.Running;

/// <summary>Goes through pages with Tab; wherever the focus comes it must be seen.</summary>
sealed class Keyboard(Visitor visitor, Findings findings)
{
    private const int MostTabs = 150;
    private static readonly string Focus = PageRules.Script("focus.js");

    private sealed record Focused(string Name, string Breach);

    /// <summary>Presses Tab until what has the focus is called like this.</summary>
    public async Task TabTo(string name)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await Press("Tab");
            var focused = await visitor.Page.EvaluateAsync<Focused>(Focus);
            if (focused.Breach.Length > 0)
            {
                findings.Add(visitor.Path, $"{focused.Breach} at “{focused.Name}” when reached with Tab");
            }

            if (focused.Name.StartsWith(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Tab never came to “{name}” on {visitor.Path}.");
    }

    public Task Press(string key) => visitor.Page.Keyboard.PressAsync(key);

    public Task Types(string text) => visitor.Page.Keyboard.TypeAsync(text);
}
