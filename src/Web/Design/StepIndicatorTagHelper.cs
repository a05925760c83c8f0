using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// How far someone is in a form of several screens; stands above the h1.
/// <code>&lt;step-indicator current="2" total="4" /&gt;</code>
/// </summary>
[HtmlTargetElement("step-indicator", Attributes = "current,total")]
public sealed class StepIndicatorTagHelper : TagHelper
{
    /// <summary>The step on this screen, from 1.</summary>
    public int Current { get; set; }

    /// <summary>How many steps there are.</summary>
    public int Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Stap {Current} van {Total}");
        var tiles = Html.Tag("span", "gvn-step__tiles").With("aria-hidden", "true");
        foreach (var step in Enumerable.Range(1, Total))
        {
            var state = step < Current ? " gvn-step__tile--done" : step == Current ? " gvn-step__tile--current" : "";
            tiles.Holding(Html.Tag("span", "gvn-step__tile" + state));
        }

        output.TagName = null;
        output.Content.SetHtmlContent(Html.Tag("p", "gvn-step").Holding(tiles, Html.Tag("span", null, words)));
    }
}
