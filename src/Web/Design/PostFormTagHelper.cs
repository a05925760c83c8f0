using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// No form leaves its checks to the browser: the server names everything that is wrong at once, in words. A form that came back from a
/// button of its own ("Zoek") posts to the page again, not to that button's handler.
/// </summary>
[HtmlTargetElement("form")]
public sealed class PostFormTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        var request = ViewContext.HttpContext.Request;
        if (request.Query.ContainsKey("handler") && !context.AllAttributes.Any(a => a.Name.StartsWith("asp-page", StringComparison.OrdinalIgnoreCase) || a.Name.Equals("action", StringComparison.OrdinalIgnoreCase)))
        {
            var rest = new QueryBuilder(request.Query.Where(q => q.Key != "handler"));
            output.Attributes.SetAttribute("action", request.Path + rest.ToQueryString());
        }
    }
}
