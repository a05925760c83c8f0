using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// What stands where a list has nothing (yet): says so, and what to do.
/// <code>&lt;empty-state title="Nog geen reacties"&gt;&lt;p&gt;Nodig zelf iemand uit.&lt;/p&gt;&lt;/empty-state&gt;</code>
/// </summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyStateTagHelper : TagHelper
{
    /// <summary>What is not there, in a few words.</summary>
    public required string Title { get; set; }

    /// <summary>The level of the heading, so that none is skipped.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gvn-empty");
        output.Content.SetHtmlContent(Html.Tag($"h{Level}", "gvn-empty__title", Title));
        output.Content.AppendHtml(Html.Div("gvn-empty__text gvn-flow", content));
    }
}
