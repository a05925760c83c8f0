using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// A field of several lines. A limit on the property is shown in words below it and counted down by a script; typing on is
/// never blocked, so that nothing that is pasted gets lost.
/// <code>&lt;text-area for="Input.Story" rows="10" /&gt;</code>
/// </summary>
[HtmlTargetElement("text-area", Attributes = "for")]
public sealed class TextAreaTagHelper : FieldTagHelper
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Lines shown at first; the field grows with what is typed.</summary>
    public int Rows { get; set; } = 5;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = await Read(output);
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
