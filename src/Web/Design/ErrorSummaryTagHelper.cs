using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// Everything that is wrong, above the form, with links to the fields; a script gives it focus. Empty when nothing is wrong.
/// <code>&lt;error-summary /&gt;</code>
/// </summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var errors = InOrderOfTheForm(ErrorWords.All(ViewContext.ModelState));
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var list = Html.Tag("ul", "gvn-error-summary__list");
        foreach (var (field, words) in errors)
        {
            // A refusal of the whole form belongs to no field.
            list.Holding(Html.Tag("li", null).Holding(field.Length == 0
                ? Html.Tag("span", null, words)
                : Html.Tag("a", "nl-link", words).With("href", "#" + Field.IdOf(field))));
        }

        var heading = Html.Tag("h2", "gvn-error-summary__title", ErrorWords.Count(errors.Count)).With("id", "foutmeldingen");
        output.Content.SetHtmlContent(Html.Div("utrecht-alert utrecht-alert--error gvn-error-summary",
                Html.Div("utrecht-alert__content", Html.Div("utrecht-alert__message", heading, list)))
            .With("role", "group")
            .With("aria-labelledby", "foutmeldingen")
            .With("tabindex", "-1")
            .With("data-error-summary", ""));
    }

    // A browser sends fields as they stand on the page; what is about the whole form comes first, what it leaves out last.
    private List<(string Field, string Words)> InOrderOfTheForm(IEnumerable<(string Field, string Words)> errors)
    {
        var request = ViewContext.HttpContext.Request;
        var sent = request.HasFormContentType ? request.Form.Keys.ToList() : [];
        return [.. errors.OrderBy(error => error.Field.Length == 0 ? -1 : sent.IndexOf(error.Field) is var place and >= 0 ? place : sent.Count)];
    }
}
