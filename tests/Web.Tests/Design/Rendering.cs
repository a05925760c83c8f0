using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Design;

/// <summary>Runs one tag helper the way a page would and gives the HTML it emits.</summary>
internal sealed partial class Rendering
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddMvc().Services.AddDesign().BuildServiceProvider();
    private static readonly IModelMetadataProvider Metadata = Services.GetRequiredService<IModelMetadataProvider>();

    private readonly ModelExplorer model;

    public Rendering(object input)
    {
        model = Metadata.GetModelExplorerForType(input.GetType(), input);
        View = new ViewContext
        {
            HttpContext = new DefaultHttpContext { RequestServices = Services },
            RouteData = new RouteData(),
            ActionDescriptor = new ActionDescriptor(),
            ViewData = new ViewDataDictionary(Metadata, new ModelStateDictionary()),
        };
    }

    public ViewContext View { get; }

    public ModelStateDictionary ModelState => View.ModelState;

    public ModelExpression For(string property) => new(property, model.GetExplorerForProperty(property));

    public Rendering Refused(string field, string typed, string words)
    {
        ModelState.SetModelValue(field, typed, typed);
        ModelState.AddModelError(field, words);
        return this;
    }

    public static async Task<string> Html(TagHelper helper, string content = "", params (string Name, string Value)[] attributes)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(
            "test",
            [.. attributes.Select(a => new TagHelperAttribute(a.Name, a.Value))],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)));
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    /// <summary>Fixed HTML written over several lines, without the space between its elements.</summary>
    public static string OneLine(string html) => Gaps().Replace(html, "><").Trim();

    [GeneratedRegex(@">\s*\n\s*<")]
    private static partial Regex Gaps();
}
