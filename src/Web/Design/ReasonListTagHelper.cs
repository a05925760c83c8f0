using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>The colour of the hexagon before a reason; the words say the same.</summary>
public enum ReasonMark
{
    /// <summary>Something someone knows, has done or can do: green.</summary>
    Strong,

    /// <summary>Something that gives energy: yellow.</summary>
    Energy,

    /// <summary>Something near, wanted or practical: light green.</summary>
    Near,
}

/// <summary>One reason in words, as it stands above a title.</summary>
public sealed record ReasonLine(string Text, ReasonMark Mark);

/// <summary>
/// Why something is shown, above its title.
/// <code>&lt;reason-list reasons="item.Reasons" /&gt;</code>
/// </summary>
[HtmlTargetElement("reason-list", Attributes = "reasons")]
public sealed class ReasonListTagHelper : TagHelper
{
    /// <summary>The reasons, the most important one first.</summary>
    public required IEnumerable<ReasonLine> Reasons { get; set; }

    /// <summary>What the list is called for who cannot see where it stands.</summary>
    public string Label { get; set; } = "Waarom dit bij je past";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = Html.Tag("ul", "gvn-reasons").With("aria-label", Label);
        foreach (var reason in Reasons)
        {
            list.Holding(Html.Tag("li", $"gvn-reason gvn-reason--{reason.Mark}".ToLowerInvariant(), reason.Text));
        }

        output.TagName = null;
        if (list.HasInnerHtml)
        {
            output.Content.SetHtmlContent(list);
        }
    }
}
