using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// A choice from a list that is too long for radio buttons (more than seven).
/// <code>&lt;select-field for="Input.Theme" items="Model.Themes" empty="Alle thema's" /&gt;</code>
/// </summary>
[HtmlTargetElement("select-field", Attributes = "for,items")]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    /// <summary>What can be chosen.</summary>
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>Words for choosing nothing; left out, the first item is chosen at the start.</summary>
    public string? Empty { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = await Read(output);
        var invalid = field.IsInvalid ? " utrecht-select--invalid" : "";
        var select = field.Describe(Html.Tag("select", "utrecht-select utrecht-select--html-select" + invalid));
        if (Empty is not null)
        {
            select.Holding(Html.Tag("option", null, Empty).With("value", ""));
        }

        AppendOptions(select, field.Values());

        var wrapper = Html.Div("utrecht-form-field utrecht-form-field--select" + (field.IsInvalid ? " utrecht-form-field--invalid" : ""));
        field.AppendLabel(wrapper);
        field.AppendHintAndError(wrapper);
        wrapper.Holding(Html.Div("utrecht-form-field__input", select));
        Field.Wrap(output, wrapper, select);
    }

    private void AppendOptions(TagBuilder select, IReadOnlySet<string> chosen)
    {
        foreach (var group in Items.GroupBy(item => item.Group))
        {
            var parent = group.Key is null ? select : Html.Tag("optgroup", null).With("label", group.Key);
            foreach (var item in group)
            {
                parent.Holding(Html.Tag("option", null, item.Text)
                    .With("value", item.Value)
                    .With("selected", chosen.Contains(item.Value)));
            }

            if (parent != select)
            {
                select.Holding(parent);
            }
        }
    }
}
