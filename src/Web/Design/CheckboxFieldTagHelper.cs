using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// One yes or no: a bool property.
/// <code>&lt;checkbox-field for="Input.Remote" label="Ik kan ook op afstand werken" /&gt;</code>
/// </summary>
[HtmlTargetElement("checkbox-field", Attributes = "for")]
public sealed class CheckboxFieldTagHelper : FieldTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = await Read(output);
        var input = Html.Input("checkbox", "utrecht-form-field__input utrecht-checkbox utrecht-checkbox--html-input")
            .With("id", field.Id)
            .With("name", field.Name)
            .With("value", "true")
            .With("checked", field.Values().Contains("true"))
            .With("aria-describedby", field.DescribedBy())
            .With("aria-invalid", field.IsInvalid ? "true" : null);
        var label = Html.Tag("label", "utrecht-form-label utrecht-form-label--checkbox").With("for", field.Id);
        label.Holding(input, Html.Tag("span", null, field.LabelText));

        var wrapper = Html.Div("utrecht-form-field utrecht-form-field--checkbox gvn-option" + (field.IsInvalid ? " utrecht-form-field--invalid" : ""));
        wrapper.Holding(Html.Div("utrecht-form-field__label", label));
        field.AppendHintAndError(wrapper);

        // An unticked box posts nothing: this tells the binder that it was there.
        wrapper.Holding(Html.Input("hidden", "gvn-unticked").With("name", field.Name).With("value", "false").With("hidden", true));
        Field.Wrap(output, wrapper, input);
    }
}
