using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>The icon before the words of a status badge.</summary>
public enum BadgeKind
{
    /// <summary>Nothing special; a hexagon.</summary>
    Neutral,

    /// <summary>Open for who wants; a plus.</summary>
    Open,

    /// <summary>Waiting for someone; a clock.</summary>
    Waiting,

    /// <summary>Agreed or done; a tick.</summary>
    Done,

    /// <summary>Over without result; a cross.</summary>
    Closed,

    /// <summary>Something to look at; an exclamation mark.</summary>
    Warning,
}

/// <summary>
/// A state in words with an icon.
/// <code>&lt;status-badge kind="Done"&gt;Afgerond&lt;/status-badge&gt;</code>
/// </summary>
[HtmlTargetElement("status-badge")]
public sealed class StatusBadgeTagHelper : TagHelper
{
    /// <summary>Which icon.</summary>
    public BadgeKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"nl-data-badge gvn-badge gvn-badge--{Kind}".ToLowerInvariant());
        output.PreContent.SetHtmlContent(IconOf(Kind));
    }

    private static HtmlString IconOf(BadgeKind kind) => kind switch
    {
        BadgeKind.Open => Icon.Plus,
        BadgeKind.Waiting => Icon.Clock,
        BadgeKind.Done => Icon.Check,
        BadgeKind.Closed => Icon.Cross,
        BadgeKind.Warning => Icon.Error,
        _ => Icon.Hexagon,
    };
}
