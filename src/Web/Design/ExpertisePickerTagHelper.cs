using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// Choosing concepts from the vocabulary. Without a script: type a word, press "Zoek" (posts <c>zoekwoord</c>), tick what was found.
/// With a script the same text field suggests while typing. Chosen, found and suggested ones are all check boxes that look like chips.
/// <code>&lt;expertise-picker for="Input.Expertise" chosen="Model.Chosen" suggestions="Model.Suggestions" found="Model.Found"
/// word="@Model.Zoekwoord" search-handler="Search" /&gt;</code>
/// </summary>
[HtmlTargetElement("expertise-picker", Attributes = "for")]
public sealed class ExpertisePickerTagHelper : FieldTagHelper
{
    /// <summary>What was chosen before, with names. An id in the property without a choice here or below is not shown.</summary>
    public IEnumerable<ExpertiseChoice> Chosen { get; set; } = [];

    /// <summary>What the word that was searched without a script gave; null when nothing was searched.</summary>
    public IEnumerable<ExpertiseChoice>? Found { get; set; }

    /// <summary>A few to tap at once.</summary>
    public IEnumerable<ExpertiseChoice> Suggestions { get; set; } = [];

    /// <summary>What stands above the suggestions.</summary>
    public string SuggestionsTitle { get; set; } = "Veel gekozen";

    /// <summary>The word that was searched.</summary>
    public string? Word { get; set; }

    /// <summary>The page handler that "Zoek" posts to; without one the form's own handler gets <c>zoekwoord</c> and <c>zoek=ja</c>.</summary>
    public string? SearchHandler { get; set; }

    /// <summary>The address that answers a typed word with JSON.</summary>
    public string Source { get; set; } = "/woorden";

    /// <summary>The question is the only one of the page: its legend is the page's h1.</summary>
    public bool Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = await Read(output);
        var fieldset = Fieldset.Open(field, Title);
        fieldset.AddCssClass("gvn-expertise");
        fieldset.With("data-expertise", Source).With("data-name", field.Name).With("data-id", field.Id);

        var ticked = field.Values();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        fieldset.Holding(
            Chips(field, "Gekozen", "gvn-chips gvn-chips--chosen", Chosen.Where(c => ticked.Contains(c.Id)), ticked, shown),
            SearchLine(field));
        if (Found is not null)
        {
            fieldset.Holding(FoundChips(field, ticked, shown));
        }

        fieldset.Holding(Chips(field, SuggestionsTitle, "gvn-chips", Suggestions, ticked, shown));
        Field.Wrap(output, Fieldset.Around(fieldset, field), null);
    }

    private TagBuilder SearchLine(Field field)
    {
        var label = Html.Tag("label", "utrecht-form-label gvn-expertise__label", "Typ een woord").With("for", field.Id);
        var input = Html.Input("text", "utrecht-textbox utrecht-textbox--html-input")
            .With("id", field.Id)
            .With("name", "zoekwoord")
            .With("value", Word ?? "")
            .With("autocomplete", "off")
            .With("aria-describedby", field.DescribedBy())
            .With("aria-invalid", field.IsInvalid ? "true" : null);
        var button = Html.Tag("button", "nl-button nl-button--secondary", "Zoek")
            .With("type", "submit")
            .With("name", SearchHandler is null ? "zoek" : null)
            .With("value", SearchHandler is null ? "ja" : null)
            .With("formaction", SearchHandler is null ? null : $"?handler={Uri.EscapeDataString(SearchHandler)}");
        return Html.Div("gvn-expertise__search", label, Html.Div("gvn-search", Html.Div("gvn-expertise__field", input), button));
    }

    private TagBuilder FoundChips(Field field, IReadOnlySet<string> ticked, HashSet<string> shown)
    {
        var found = Found!.Where(choice => !shown.Contains(choice.Id)).ToList();
        return found.Count == 0
            ? Html.Tag("p", "gvn-expertise__none", $"Niets nieuws gevonden voor “{Word}”. Probeer een ander woord.").With("role", "status")
            : Chips(field, $"Gevonden voor “{Word}”", "gvn-chips", found, ticked, shown);
    }

    private static TagBuilder Chips(
        Field field, string title, string classes, IEnumerable<ExpertiseChoice> choices, IReadOnlySet<string> ticked, HashSet<string> shown)
    {
        var list = Html.Tag("ul", "gvn-chips__list");
        foreach (var choice in choices.Where(choice => shown.Add(choice.Id)))
        {
            list.Holding(Chip(field, choice, ticked.Contains(choice.Id)));
        }

        var group = Html.Div(classes, Html.Tag("p", "gvn-chips__title", title), list);
        return group.With("hidden", !list.HasInnerHtml);
    }

    private static TagBuilder Chip(Field field, ExpertiseChoice choice, bool isTicked)
    {
        var id = Field.IdOf($"{field.Name}-{choice.Id}");
        var input = Html.Input("checkbox", "gvn-chip__input")
            .With("id", id)
            .With("name", field.Name)
            .With("value", choice.Id)
            .With("checked", isTicked);
        var label = Html.Tag("label", "gvn-chip__label").With("for", id);
        var words = Html.Tag("span", null, choice.Name);
        if (choice.Via is { Length: > 0 } via)
        {
            words.Holding(Html.Tag("span", "gvn-chip__via", $" ({via})"));
        }

        label.Holding(Html.Tag("span", "gvn-chip__mark"), words);
        return Html.Tag("li", "gvn-chip").Holding(input, label);
    }
}
