using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// Facts as pairs: what it is, and what it says. With an action the row ends in a link, as on a page to check answers.
/// <code>&lt;data-list&gt;&lt;data-item key="Gemeente"&gt;Zwolle&lt;/data-item&gt;&lt;/data-list&gt;</code>
/// </summary>
[HtmlTargetElement("data-list")]
public sealed class DataListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "utrecht-data-list utrecht-data-list--rows gvn-data");
    }
}

/// <summary>One pair of a data list.</summary>
[HtmlTargetElement("data-item", ParentTag = "data-list", Attributes = "key")]
public sealed class DataItemTagHelper : TagHelper
{
    /// <summary>What it is.</summary>
    public required string Key { get; set; }

    /// <summary>Where it can be changed; none without.</summary>
    public string? ChangeUrl { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "utrecht-data-list__item");
        output.Content.SetHtmlContent(Html.Tag("dt", "utrecht-data-list__item-key", Key));
        output.Content.AppendHtml(Html.Tag("dd", "utrecht-data-list__item-value utrecht-data-list__item-value--html-dd").Holding(value));
        if (ChangeUrl is not null)
        {
            var link = Html.Tag("a", "nl-link", "Pas aan").With("href", ChangeUrl).Holding(Html.Hidden($": {Key}"));
            output.Content.AppendHtml(Html.Tag("dd", "gvn-data__change").Holding(link));
        }
    }
}
