using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GemeenteVanNu.Web.Tests.Running;

/// <summary>An answer of the site: status, headers and the parsed page.</summary>
public sealed record Answer(HttpResponseMessage Response, IHtmlDocument Page, Uri Url)
{
    public HttpStatusCode Status => Response.StatusCode;
    public string Text => Page.Body?.TextContent ?? "";
    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>Every message beside a field and in the summary.</summary>
    public string Errors => string.Join(" ", Page.QuerySelectorAll("[data-error-summary], .gvn-error").Select(e => e.TextContent.Trim()));
}

/// <summary>Behaves as a browser without JavaScript: keeps cookies, follows redirects, posts the fields that the form holds.</summary>
public sealed class TestVisitor(HttpClient http) : IDisposable
{
    private static readonly IBrowsingContext Parser = BrowsingContext.New(Configuration.Default);

    public HttpClient Http => http;
    public Answer Current { get; private set; } = null!;

    /// <summary>Opens an address and follows redirects; the answer becomes the current page.</summary>
    public async Task<Answer> Get(string path) => await Follow(await http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)), path);

    /// <summary>Opens an address without following a redirect.</summary>
    public Task<HttpResponseMessage> GetRaw(string path) => http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    /// <summary>
    /// Fills in the current page's form and sends it. The form is the one whose button reads like
    /// <paramref name="button"/>; every field must be on the form. Check boxes and radios: give the value(s) to tick.
    /// </summary>
    public async Task<Answer> Submit(string button, params (string Field, string Value)[] fields)
    {
        var pressed = Current.Page.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b => Words(b).Contains(button, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"No button reads '{button}' on {Current.Url}. There are: {string.Join(" | ", Current.Page.QuerySelectorAll("button").Select(Words))}\n{Current.Text}");
        var form = (pressed.GetAttribute("form") is { } id ? Current.Page.GetElementById(id) : pressed.Closest("form")) as IHtmlFormElement
            ?? throw new InvalidOperationException($"The button '{button}' is in no form.");
        var content = Filled(form, pressed, fields);
        var target = new Uri(Current.Url, pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Current.Url.PathAndQuery);
        var response = string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? await http.PostAsync(target, new FormUrlEncodedContent(content))
            : await http.GetAsync(new UriBuilder(target) { Query = string.Join('&', content.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")) }.Uri);
        return await Follow(response, target.PathAndQuery);
    }

    /// <summary>The hidden antiforgery token of the current page, for requests that a form would not make.</summary>
    public string Token => Current.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Posts fields as they are, with the current page's antiforgery token: for forged input.</summary>
    public async Task<Answer> Post(string path, params (string Field, string Value)[] fields) => await Follow(
        await http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", Token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)))), path);

    private static string Words(IElement button) => (button.GetAttribute("value") is { Length: > 0 } value && button is IHtmlInputElement ? value : button.TextContent).Trim();

    private static List<KeyValuePair<string, string>> Filled(IHtmlFormElement form, IElement pressed, (string Field, string Value)[] fields)
    {
        var given = fields.ToLookup(f => f.Field, f => f.Value);
        var missing = given.Select(g => g.Key).Where(name => form.Elements.All(e => e.GetAttribute("name") != name)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"The form has no field {string.Join(", ", missing)}. It has: {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Distinct())}");
        }

        var content = new List<KeyValuePair<string, string>>();
        var filled = new HashSet<string>();
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (given.Contains(name) ? given[name].Contains(box.Value) : box.HasAttribute("checked"))
                    {
                        content.Add(new(name, box.Value));
                    }

                    break;
                case IHtmlInputElement { Type: "submit" or "button" } or IHtmlButtonElement:
                    break;
                case IHtmlSelectElement select:
                    content.AddRange((given.Contains(name) ? given[name] : select.SelectedOptions.Select(o => o.Value)).Select(v => KeyValuePair.Create(name, v)));
                    break;
                case IHtmlTextAreaElement text:
                    content.Add(new(name, given.Contains(name) ? given[name].First() : text.Value));
                    break;
                case IHtmlInputElement input when !given.Contains(name):
                    content.Add(new(name, input.Value));
                    break;
                case IHtmlInputElement when filled.Add(name):
                    content.AddRange(given[name].Select(v => KeyValuePair.Create(name, v)));
                    break;
            }
        }

        if (pressed.GetAttribute("name") is { Length: > 0 } verb)
        {
            content.Add(new(verb, pressed.GetAttribute("value") ?? ""));
        }

        return content;
    }

    private async Task<Answer> Follow(HttpResponseMessage response, string path)
    {
        var url = new Uri(http.BaseAddress!, path);
        for (var hops = 0; response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect && hops < 10; hops++)
        {
            url = new Uri(url, response.Headers.Location!);
            response = await http.GetAsync(url);
        }

        var html = await response.Content.ReadAsStringAsync();
        var page = (IHtmlDocument)await Parser.OpenAsync(request => request.Content(html).Address(url));
        return Current = new Answer(response, page, url);
    }

    public void Dispose() => http.Dispose();
}
