using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// One field of a form as every field tag helper needs it: its names and words, what was typed and what is wrong with it.
/// What was typed comes from ModelState, so that a refused form comes back as it was left.
/// </summary>
internal sealed class Field(ModelExpression expression, ViewContext view)
{
    private readonly ModelStateEntry? entry = view.ModelState.TryGetValue(FullName(expression, view), out var found) ? found : null;

    public string Name { get; } = FullName(expression, view);

    public string Id { get; } = IdOf(FullName(expression, view));

    public ModelMetadata Metadata => expression.Metadata;

    public string? Label { get; init; }

    public string? Hint { get; init; }

    public bool? Optional { get; init; }

    /// <summary>Richer hint than a text: the child content of the tag, when it has any.</summary>
    public IHtmlContent? HintContent { get; set; }

    public string LabelText => Label ?? Metadata.DisplayName ?? Metadata.PropertyName ?? Name;

    public string? HintText => Hint ?? Metadata.Description;

    public bool IsRequired => !(Optional ?? !Metadata.IsRequired);

    public bool HasHint => HintContent is not null || !string.IsNullOrEmpty(HintText);

    public bool IsInvalid => entry is { Errors.Count: > 0 };

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public string CountId => Id + "-count";

    /// <summary>The most characters the input record allows, or null when it sets no limit.</summary>
    public int? MaxLength => Validators<StringLengthAttribute>()?.MaximumLength
        ?? Validators<MaxLengthAttribute>()?.Length
        ?? Validators<LengthAttribute>()?.MaximumLength;

    /// <summary>What is in the field: what was typed, else what the model holds.</summary>
    public string Value(bool isoDates = false) => entry?.AttemptedValue ?? Text(expression.Model, isoDates);

    /// <summary>The values that are chosen in a group or list.</summary>
    public IReadOnlySet<string> Values()
    {
        IEnumerable<string?> values = entry?.RawValue switch
        {
            string[] many => many,
            string one => [one],
            _ => expression.Model switch
            {
                null => [],
                string one => [one],
                IEnumerable many => many.Cast<object?>().Select(o => Text(o, isoDates: true)),
                var one => [Text(one, isoDates: true)],
            },
        };
        return values.Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The ids of everything that explains the field, in the order in which it is shown.</summary>
    public string? DescribedBy(bool hasCount = false)
    {
        List<string> ids = [];
        if (HasHint)
        {
            ids.Add(HintId);
        }

        if (IsInvalid)
        {
            ids.Add(ErrorId);
        }

        if (hasCount)
        {
            ids.Add(CountId);
        }

        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    public void AppendLabel(TagBuilder parent)
    {
        var label = Html.Tag("label", "utrecht-form-label", LabelText).With("for", Id);
        parent.Holding(Html.Div("utrecht-form-field__label", label.Holding(OptionalWords())));
    }

    public void AppendHintAndError(TagBuilder parent)
    {
        if (HasHint)
        {
            var hint = Html.Div("utrecht-form-field__description utrecht-form-field-description").With("id", HintId);
            parent.Holding(HintContent is null ? hint.Saying(HintText!) : hint.Holding(HintContent));
        }

        if (IsInvalid)
        {
            var error = Html.Div("utrecht-form-field__error-message utrecht-form-field-error-message gvn-error").With("id", ErrorId);
            var words = string.Join(' ', entry!.Errors.Select(ErrorWords.Of).Distinct());
            parent.Holding(error.Holding(Icon.Error, Html.Hidden("Fout: "), Html.Tag("span", null, words)));
        }
    }

    public IHtmlContent OptionalWords() =>
        IsRequired ? HtmlString.Empty : Html.Tag("span", "gvn-optional", " (niet verplicht)");

    /// <summary>Name, id and what assistive technology must know. No browser validation: the server says all at once, in words.</summary>
    public TagBuilder Describe(TagBuilder control, bool hasCount = false) => control
        .With("id", Id)
        .With("name", Name)
        .With("aria-describedby", DescribedBy(hasCount))
        .With("aria-required", IsRequired ? "true" : null)
        .With("aria-invalid", IsInvalid ? "true" : null);

    /// <summary>Turns the tag into the wrapper of the field and hands attributes meant for the control over to it.</summary>
    public static void Wrap(TagHelperOutput output, TagBuilder wrapper, TagBuilder? control)
    {
        foreach (var attribute in output.Attributes.Where(a => a.Name != "class"))
        {
            control?.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "", replaceExisting: true);
        }

        if (output.Attributes["class"]?.Value?.ToString() is { } own)
        {
            wrapper.AddCssClass(own);
        }

        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(wrapper);
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private static string FullName(ModelExpression expression, ViewContext view) =>
        view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);

    private static string Text(object? value, bool isoDates) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly day when isoDates => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day when isoDates => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum named => named.ToString(),
        IFormattable other => other.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };

    private T? Validators<T>()
        where T : ValidationAttribute => Metadata.ValidatorMetadata.OfType<T>().FirstOrDefault();
}
