namespace GemeenteVanNu.Browser.Tests.Running;

/// <summary>Goes through pages with Tab; wherever the focus comes it must be seen.</summary>
sealed class Keyboard(Visitor visitor, Findings findings)
{
    private const int MostTabs = 150;
    private static readonly string Focus = PageRules.Script("focus.js");

    /// <summary>Presses Tab until what has the focus is called like this.</summary>
    public async Task TabTo(string name)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await Press("Tab");
            if (await visitor.Page.EvaluateAsync<string[]>(Focus) is not [var focused, var breach])
            {
                continue;
            }

            if (breach.Length > 0)
            {
                findings.Add(visitor.Path, $"{breach} at “{focused}” when reached with Tab");
            }

            if (focused.StartsWith(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Tab never came to “{name}” on {visitor.Path}.");
    }

    public Task Press(string key) => visitor.Page.Keyboard.PressAsync(key);

    public Task Types(string text) => visitor.Page.Keyboard.TypeAsync(text);
}
