using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// A group of radio buttons (one answer) or check boxes (several), with a description per possibility.
/// <code>&lt;choice-group for="Input.Form" items="Choice.Of&lt;Involvement&gt;()" /&gt;</code>
/// <code>&lt;choice-group for="Input.Days" type="checkbox" items="Model.Days" /&gt;</code>
/// Nothing is chosen beforehand unless the property has a value: use a nullable property for a question without a default.
/// </summary>
[HtmlTargetElement("choice-group", Attributes = "for,items")]
public sealed class ChoiceGroupTagHelper : TagHelper
{
    /// <summary>The property that is asked; a list for check boxes.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>What can be chosen.</summary>
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>radio (default) or checkbox.</summary>
    public string Type { get; set; } = "radio";

    /// <summary>The question; by default the property's Display(Name).</summary>
    public string? Label { get; set; }

    /// <summary>Explanation between question and answers; by default the property's Display(Description).</summary>
    public string? Hint { get; set; }

    /// <summary>Overrules what the property says about being optional.</summary>
    public bool? Optional { get; set; }

    /// <summary>The group is the only question of the page: its legend is the page's h1.</summary>
    public bool Title { get; set; }

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
        var fieldset = Fieldset.Open(field, Title);
        if (Type == "radio")
        {
            fieldset.With("role", "radiogroup")
                .With("aria-required", field.IsRequired ? "true" : null)
                .With("aria-invalid", field.IsInvalid ? "true" : null);
        }

        var chosen = field.Values();
        foreach (var (item, index) in Items.Select((item, index) => (item, index)))
        {
            // The first one carries the id of the field: the error summary links to it.
            var id = index == 0 ? field.Id : $"{field.Id}_{(index + 1).ToString(CultureInfo.InvariantCulture)}";
            fieldset.Holding(Option(field, item, id, chosen.Contains(item.Value)));
        }

        Field.Wrap(output, Fieldset.Around(fieldset, field), null);
    }

    private TagBuilder Option(Field field, Choice item, string id, bool isChosen)
    {
        var kind = Type == "radio" ? "radio-button" : "checkbox";
        var described = item.Description is null ? null : id + "-description";
        var input = Html.Input(Type, $"utrecht-form-field__input utrecht-{kind} utrecht-{kind}--html-input")
            .With("id", id)
            .With("name", field.Name)
            .With("value", item.Value)
            .With("checked", isChosen)
            .With("aria-describedby", described)
            .With("aria-invalid", field.IsInvalid && Type == "checkbox" ? "true" : null);
        var label = Html.Tag("label", $"utrecht-form-label utrecht-form-label--{Type}").With("for", id);
        label.Holding(input, Html.Tag("span", null, item.Text));

        var option = Html.Div($"utrecht-form-field utrecht-form-field--{Type} gvn-option", Html.Div("utrecht-form-field__label", label));
        return item.Description is null
            ? option
            : option.Holding(Html.Div("utrecht-form-field__description utrecht-form-field-description").Saying(item.Description).With("id", described));
    }
}
