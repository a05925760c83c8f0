using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// A group of radio buttons (one answer) or check boxes (several), with a description per possibility.
/// <code>&lt;choice-group for="Input.Form" items="Choice.Of&lt;Involvement&gt;()" /&gt;</code>
/// <code>&lt;choice-group for="Input.Days" type="checkbox" items="Model.Days" /&gt;</code>
/// Nothing is chosen beforehand unless the property has a value: use a nullable property for a question without a default, and a list for check boxes.
/// </summary>
[HtmlTargetElement("choice-group", Attributes = "for,items")]
public sealed class ChoiceGroupTagHelper : FieldTagHelper
{
    /// <summary>What can be chosen.</summary>
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>radio (default) or checkbox.</summary>
    public string Type { get; set; } = "radio";

    /// <summary>The group is the only question of the page: its legend is the page's h1.</summary>
    public bool Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = await Read(output);
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
