using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// A field of several lines. A limit on the property is shown in words below it and counted down by a script; typing on is
/// never blocked, so that nothing that is pasted gets lost.
/// <code>&lt;text-area for="Input.Story" rows="10" /&gt;</code>
/// </summary>
[HtmlTargetElement("text-area", Attributes = "for")]
public sealed class TextAreaTagHelper : TagHelper
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The property that is asked.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>Lines shown at first; the field grows with what is typed.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>The label; by default the property's Display(Name).</summary>
    public string? Label { get; set; }

    /// <summary>Explanation between label and field; by default the property's Display(Description).</summary>
    public string? Hint { get; set; }

    /// <summary>Overrules what the property says about being optional.</summary>
    public bool? Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var field = new Field(For, ViewContext)
        {
            Label = Label,
            Hint = Hint,
            Optional = Optional,
            HintContent = content.IsEmptyOrWhiteSpace ? null : content,
        };
        var limit = field.MaxLength;
        var area = field.Describe(Html.Tag("textarea", "utrecht-textarea utrecht-textarea--html-textarea"), hasCount: limit is not null)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture));

        // The first line break after the tag is dropped by the parser: this one may be.
        area.InnerHtml.AppendHtml("\n").Append(field.Value());

        var wrapper = Html.Div("utrecht-form-field utrecht-form-field--textarea" + (field.IsInvalid ? " utrecht-form-field--invalid" : ""));
        field.AppendLabel(wrapper);
        field.AppendHintAndError(wrapper);
        wrapper.Holding(Html.Div("utrecht-form-field__input", area));
        if (limit is { } most)
        {
            wrapper.Holding(Html.Tag("p", "gvn-count", string.Create(Dutch, $"Maximaal {most:N0} tekens."))
                .With("id", field.CountId)
                .With("data-count-for", field.Id)
                .With("data-count-limit", most.ToString(CultureInfo.InvariantCulture)));
        }

        Field.Wrap(output, wrapper, area);
    }
}
