using System.Text.RegularExpressions;
using GemeenteVanNu.Features.About;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.Playwright;

namespace GemeenteVanNu.Browser.Tests.Running;

/// <summary>Someone behind a browser: goes, reads, types and taps, and counts that. Every page that is passed is looked at.</summary>
public sealed partial class Visitor : IAsyncDisposable
{
    private static readonly string[] KnownCookies = [.. ProcessingRegister.Current.Cookies.Select(cookie => cookie.Name)];
    private static int visitors;

    private readonly BrowserSite site;
    private readonly Findings findings;
    private readonly bool scripts;
    private readonly HashSet<string> seen = [];
    private IResponse? document;

    public IPage Page { get; }

    /// <summary>Fields typed into, since <see cref="StartsCounting"/>.</summary>
    public int Typed { get; private set; }

    /// <summary>Everything pressed, chosen or ticked.</summary>
    public int Taps { get; private set; }

    /// <summary>Headings of the pages passed: one that is shown again is the same screen.</summary>
    public HashSet<string> Screens { get; } = [];

    private Visitor(BrowserSite site, IPage page, Findings findings, bool scripts)
    {
        (this.site, Page, this.findings, this.scripts) = (site, page, findings, scripts);
        page.SetDefaultTimeout(15_000);
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame == page.MainFrame && response.Status is < 300 or >= 400)
            {
                document = response;
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                findings.Add(page.Url, $"a request to {request.Url}");
            }
        };
        page.Console += (_, message) =>
        {
            // The browser also mentions the status of a page that is meant to be refused.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
            {
                findings.Add(page.Url, $"the console says: {message.Text}");
            }
        };
        page.PageError += (_, error) => findings.Add(page.Url, $"a script failed: {error}");
    }

    public static async Task<Visitor> Open(Chromium chromium, BrowserSite site, Findings findings, bool scripts = true)
    {
        var number = Interlocked.Increment(ref visitors);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address,
            JavaScriptEnabled = scripts,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            // Everyone has an address of their own, as in the world: the limits on signing in are per address.
            ExtraHTTPHeaders = [KeyValuePair.Create("X-Forwarded-For", $"10.20.{number / 250}.{(number % 250) + 1}")],
        });
        return new Visitor(site, await context.NewPageAsync(), findings, scripts);
    }

    public string Path => new Uri(Page.Url).PathAndQuery;
    public ILocator Main => Page.Locator("main");

    public async Task Go(string path) => await Page.GotoAsync(path);

    /// <summary>Follows a link found on a page; false when there is no page to look at.</summary>
    public async Task<bool> Opens(string path, string from)
    {
        var answer = await Page.GotoAsync(path);
        if (answer!.Status >= 400 && from != Crawl.Crawler.Start)
        {
            findings.Add(from, $"a link to {path}, which answers {answer.Status}");
        }

        return answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal);
    }

    /// <summary>Enters as a person of the demo country.</summary>
    public async Task SignsInAs(string role)
    {
        await Go("/demo");
        await Button($"Log in als {role}");
        await Page.WaitForURLAsync(url => !url.EndsWith("/demo", StringComparison.Ordinal));
    }

    /// <summary>Follows the button in a mail to a page that asks to sign in first, with a code that is mailed too.</summary>
    public async Task SignsInToSee(string path, string address)
    {
        await Go(path);
        await SignsIn(address);
    }

    /// <summary>Signs in, from the page that asks for it, with a code that is mailed.</summary>
    public async Task SignsIn(string address)
    {
        await Sees("Inloggen");
        await Fill("Werkadres", address);
        await Button("Stuur mij een inloglink");
        await Sees("Kijk in je mail");
        await Fill("Code uit de mail", (await site.LastMailTo(address)).Code());
        await Button("Log in");
    }

    /// <summary>Waits for the page with this heading and looks at it.</summary>
    public async Task Sees(string heading)
    {
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync(heading);
        Screens.Add(heading);
        await Look();
    }

    public void StartsCounting()
    {
        (Typed, Taps) = (0, 0);
        Screens.Clear();
    }

    public async Task Reads(string text) => await Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>Types into the field with this label.</summary>
    public async Task Fill(string label, string text)
    {
        Typed++;
        await Main.GetByLabel(label).FillAsync(text);
    }

    /// <summary>Chooses a radio button or check box by the words beside it.</summary>
    public async Task Tick(string label)
    {
        Taps++;
        await Main.GetByLabel(label).First.CheckAsync();
    }

    public async Task Chooses(string label, int option)
    {
        Taps++;
        await Main.GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Index = option });
    }

    /// <summary>Chooses the first of the suggested expertise.</summary>
    public async Task TicksTheFirst(int number)
    {
        for (var box = 0; box < number; box++)
        {
            Taps++;
            await Main.Locator(".gvn-chip__input").Nth(box).CheckAsync();
        }
    }

    /// <summary>Says of an activity that it gives energy.</summary>
    public async Task GetsEnergyFrom(string activity)
    {
        Taps++;
        await Main.GetByRole(AriaRole.Group, new LocatorGetByRoleOptions { Name = activity, Exact = true }).GetByLabel("geeft energie").CheckAsync();
    }

    public Task Button(string name) => Tap(Main.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name }).First);

    public Task Link(string name) => Tap(Main.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name }).First);

    public async Task Tap(ILocator what)
    {
        Taps++;
        await what.ClickAsync();
    }

    /// <summary>Looks at the page that is open, once per address and heading.</summary>
    public async Task Look(bool inTheDark = false)
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        var where = $"{Path} “{await Page.Locator("h1").First.InnerTextAsync()}”";
        if (!seen.Add(where))
        {
            return;
        }

        findings.Keep(where, await Source());
        await CheckCookies(where);
        var found = new List<string>(await PageRules.Look(Page));
        if (scripts)
        {
            found.AddRange(await PageRules.LookWithAxe(Page));
        }

        if (inTheDark)
        {
            found.AddRange(await PageRules.LookInTheDark(Page));
        }

        found.ForEach(what => findings.Add(where, what));
    }

    private async Task<string> Source()
    {
        var source = await document!.TextAsync();
        if (StyleAttribute().IsMatch(source))
        {
            findings.Add(Path, "a style attribute");
        }

        return source;
    }

    private async Task CheckCookies(string where)
    {
        foreach (var cookie in await Page.Context.CookiesAsync())
        {
            if (!KnownCookies.Contains(cookie.Name))
            {
                findings.Add(where, $"a cookie '{cookie.Name}' that /privacy does not name");
            }
        }
    }

    /// <summary>Presses the button in a mail.</summary>
    public Task TapsThe(MimeKit.MimeMessage mail)
    {
        Taps++;
        return Go(mail.Link());
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    [GeneratedRegex("""<[^>]*\sstyle\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAttribute();
}
