using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// A field of one line with everything it needs: label above it, hint, error, and the ARIA that ties them together.
/// <code>&lt;form-field for="Input.Email" autocomplete="email" hint="Je werkadres" /&gt;</code>
/// The kind follows from the type and DataAnnotations, or from <c>type</c>. Other attributes (autocomplete, inputmode,
/// spellcheck …) go to the input; child content, when there is any, is the hint.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for")]
public sealed class FormFieldTagHelper : FieldTagHelper
{
    // Above this many characters a limit in words says nothing to who fills in a name.
    private const int LimitWorthSaying = 60;

    /// <summary>text, email, tel, url, number, date or password; by default what the property says.</summary>
    public string? Type { get; set; }

    /// <summary>short, medium or (default) long: how much is expected.</summary>
    public string? Width { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = await Read(output);
        var kind = Type ?? KindOf(field);
        if (field.MaxLength is <= LimitWorthSaying and { } limit && kind is "text" && !field.HasHint)
        {
            field.HintContent = Html.Tag("span", null, $"Maximaal {limit} tekens.");
        }

        var input = field.Describe(Control(kind, Width));
        if (kind != "password")
        {
            input.With("value", field.Value(isoDates: kind == "date"));
        }

        var wrapper = Html.Div("utrecht-form-field utrecht-form-field--text" + (field.IsInvalid ? " utrecht-form-field--invalid" : ""));
        field.AppendLabel(wrapper);
        field.AppendHintAndError(wrapper);
        wrapper.Holding(Html.Div("utrecht-form-field__input", input));
        Field.Wrap(output, wrapper, input);
    }

    private static string KindOf(Field field) => field.Metadata.DataTypeName switch
    {
        "EmailAddress" => "email",
        "PhoneNumber" => "tel",
        "Password" => "password",
        "Url" => "url",
        "Date" => "date",
        _ => KindOf(Nullable.GetUnderlyingType(field.Metadata.ModelType) ?? field.Metadata.ModelType),
    };

    private static string KindOf(Type type) => System.Type.GetTypeCode(type) switch
    {
        TypeCode.DateTime => "date",
        >= TypeCode.SByte and <= TypeCode.Decimal => "number",
        _ => type == typeof(DateOnly) ? "date" : "text",
    };

    private static TagBuilder Control(string kind, string? width)
    {
        var size = width is null ? "" : $" gvn-width-{width}";

        // A number field scrolls its value away and hides what it cannot read; text with a number keyboard does neither.
        var input = Html.Input(kind is "number" ? "text" : kind, "utrecht-textbox utrecht-textbox--html-input" + size);
        return kind switch
        {
            "number" => input.With("inputmode", "numeric").With("autocomplete", "off"),
            "email" => input.With("autocomplete", "email").With("spellcheck", "false"),
            "tel" => input.With("autocomplete", "tel"),
            "password" => input.With("spellcheck", "false"),
            _ => input,
        };
    }
}
