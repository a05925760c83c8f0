using Microsoft.AspNetCore.Mvc.Rendering;

namespace GemeenteVanNu.Design;

/// <summary>The fieldset of NL Design System around a group of inputs: legend, hint, error.</summary>
internal static class Fieldset
{
    public static TagBuilder Open(Field field, bool isTitle)
    {
        var fieldset = Html.Tag("fieldset", "utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset")
            .With("aria-describedby", field.DescribedBy());
        var words = isTitle ? Html.Tag("h1", null, field.LabelText) : Html.Tag("span", null, field.LabelText);
        fieldset.Holding(Html.Tag("legend", "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend")
            .Holding(words, field.OptionalWords()));
        field.AppendHintAndError(fieldset);
        return fieldset;
    }

    public static TagBuilder Around(TagBuilder fieldset, Field field) =>
        Html.Div("utrecht-form-fieldset" + (field.IsInvalid ? " utrecht-form-fieldset--invalid" : ""), fieldset);
}
