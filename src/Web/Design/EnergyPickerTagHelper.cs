using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// Activities as a honeycomb: a tap turns "gives energy", "costs energy" and neither in turn. Each hexagon is a group of three
/// radio buttons; the style sheet lays the label of the next answer over it, so it works without a script and with the arrow keys.
/// The property is a <c>Dictionary&lt;string, EnergyAnswer&gt;</c>: the answer by id of the activity.
/// <code>&lt;energy-picker for="Input.Energy" activities="Model.Activities" /&gt;</code>
/// </summary>
[HtmlTargetElement("energy-picker", Attributes = "for,activities")]
public sealed class EnergyPickerTagHelper : FieldTagHelper
{
    private static readonly (EnergyAnswer Answer, string Words, HtmlString Icon)[] Answers =
    [
        (EnergyAnswer.Neutral, "geen van beide", HtmlString.Empty),
        (EnergyAnswer.Gives, "geeft energie", Icon.Plus),
        (EnergyAnswer.Costs, "kost energie", Icon.Minus),
    ];

    /// <summary>The hexagons, in order.</summary>
    public required IEnumerable<EnergyChoice> Activities { get; set; }

    /// <summary>The question is the only one of the page: its legend is the page's h1.</summary>
    public bool Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = await Read(output);
        var fieldset = Fieldset.Open(field, Title);
        fieldset.AddCssClass("gvn-energy");
        var honeycomb = Html.Div("gvn-honeycomb");
        foreach (var (activity, index) in Activities.Select((activity, index) => (activity, index)))
        {
            honeycomb.Holding(Hexagon(field, activity, isFirst: index == 0));
        }

        fieldset.Holding(Html.Div("gvn-honeycomb-frame", honeycomb));
        Field.Wrap(output, Fieldset.Around(fieldset, field), null);
    }

    private TagBuilder Hexagon(Field field, EnergyChoice activity, bool isFirst)
    {
        var name = $"{field.Name}[{activity.Id}]";
        var chosen = AnswerTo(activity, name);
        var hexagon = Html.Tag("fieldset", "gvn-hexagon").Holding(Html.Tag("legend", "gvn-hexagon__verb", activity.Verb));
        foreach (var (answer, words, icon) in Answers)
        {
            // The first radio button of all carries the id of the field: the error summary links to it.
            var id = isFirst && answer == EnergyAnswer.Neutral ? field.Id : Field.IdOf($"{name}-{answer}");
            var input = Html.Input("radio", $"gvn-hexagon__input gvn-hexagon__input--{answer}".ToLowerInvariant())
                .With("id", id)
                .With("name", name)
                .With("value", answer.ToString())
                .With("checked", answer == chosen);
            var label = Html.Tag("label", $"gvn-hexagon__answer gvn-hexagon__answer--{answer}".ToLowerInvariant()).With("for", id);
            hexagon.Holding(input, label.Holding(icon, Html.Tag("span", null, words)));
        }

        return hexagon;
    }

    private EnergyAnswer AnswerTo(EnergyChoice activity, string name)
    {
        if (ViewContext.ModelState.TryGetValue(name, out var typed) && Enum.TryParse<EnergyAnswer>(typed.AttemptedValue, out var answer))
        {
            return answer;
        }

        return For.Model is IReadOnlyDictionary<string, EnergyAnswer> known ? known.GetValueOrDefault(activity.Id) : EnergyAnswer.Neutral;
    }
}
