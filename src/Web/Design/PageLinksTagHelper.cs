using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>
/// Links to the other pages of a list; keeps the rest of the query. Nothing when there is one page.
/// <code>&lt;page-links current="Model.PageNumber" total="Model.PageCount" /&gt;</code>
/// </summary>
[HtmlTargetElement("page-links", Attributes = "current,total")]
public sealed class PageLinksTagHelper : TagHelper
{
    /// <summary>The page that is shown, from 1.</summary>
    public int Current { get; set; }

    /// <summary>How many pages there are.</summary>
    public int Total { get; set; }

    /// <summary>The query key of the page.</summary>
    public string Key { get; set; } = "pagina";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Total <= 1)
        {
            return;
        }

        var nav = Html.Tag("nav", "utrecht-pagination gvn-paging").With("aria-label", "Pagina's");
        nav.Holding(Relative(Current - 1, "prev", "Vorige"));
        var last = 0;
        foreach (var page in Shown())
        {
            nav.Holding(page - last > 1 ? Html.Tag("span", "gvn-paging__gap", "…") : HtmlString.Empty, Link(page));
            last = page;
        }

        output.Content.SetHtmlContent(nav.Holding(Relative(Current + 1, "next", "Volgende")));
    }

    // The first, the last and the neighbours: seven links at most, which fits a phone on two lines.
    private IEnumerable<int> Shown() =>
        Enumerable.Range(1, Total).Where(page => page == 1 || page == Total || Math.Abs(page - Current) <= 1);

    private TagBuilder Link(int page)
    {
        var isCurrent = page == Current;
        var number = page.ToString(CultureInfo.InvariantCulture);
        return Html.Tag("a", "utrecht-pagination__page-link" + (isCurrent ? " utrecht-pagination__page-link--current" : ""))
            .With("href", UrlOf(page))
            .With("aria-current", isCurrent ? "page" : null)
            .Holding(Html.Hidden("Pagina "), Html.Tag("span", null, number));
    }

    private IHtmlContent Relative(int page, string relation, string words) =>
        page < 1 || page > Total
            ? HtmlString.Empty
            : Html.Tag("a", $"utrecht-pagination__relative-link utrecht-pagination__relative-link--{relation}", words)
                .With("href", UrlOf(page))
                .With("rel", relation);

    private string UrlOf(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != Key));
        if (page > 1)
        {
            query.Add(Key, page.ToString(CultureInfo.InvariantCulture));
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }
}
