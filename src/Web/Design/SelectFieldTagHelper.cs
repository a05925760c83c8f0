using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// A choice from a list that is too long for radio buttons (more than seven).
/// <code>&lt;select-field for="Input.Theme" items="Model.Themes" empty="Alle thema's" /&gt;</code>
/// </summary>
[HtmlTargetElement("select-field", Attributes = "for,items")]
public sealed class SelectFieldTagHelper : TagHelper
{
    /// <summary>The property that is asked.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>What can be chosen.</summary>
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>Words for choosing nothing; left out, the first item is chosen at the start.</summary>
    public string? Empty { get; set; }

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
