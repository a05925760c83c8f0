using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Design;

/// <summary>The place in the layout where a notice appears; empty when there is none.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper(IAntiforgery antiforgery, IOptions<CookieTempDataProviderOptions> cookie) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var http = ViewContext.HttpContext;

        // Reading TempData makes the provider answer with a cookie: look only when the visitor brought one.
        if (!http.Request.Cookies.ContainsKey(cookie.Value.Cookie.Name!) || Notice.Read(ViewContext.TempData) is not { } notice)
        {
            return;
        }

        var box = Html.Div("gvn-notice").With("role", "status");
        box.InnerHtml.AppendHtml(Html.Tag("p", null, notice.Text));
        if (notice.Link is { } link)
        {
            box.InnerHtml.AppendHtml(Html.Tag("a", null, link.Label).With("href", link.Url));
        }

        if (notice.UndoUrl is { } url)
        {
            var form = Html.Tag("form", null).With("method", "post").With("action", url);
            form.InnerHtml.AppendHtml(antiforgery.GetHtml(http));
            form.InnerHtml.AppendHtml(Html.Tag("button", "gvn-link-button", notice.UndoLabel).With("type", "submit"));
            box.InnerHtml.AppendHtml(form);
        }

        var row = Html.Div("gvn-notice-row");
        row.InnerHtml.AppendHtml(box);
        output.Content.SetHtmlContent(row);
    }
}
