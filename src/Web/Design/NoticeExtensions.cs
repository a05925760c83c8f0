using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GemeenteVanNu.Design;

public static class NoticeExtensions
{
    /// <summary>Shows <paramref name="text"/> once, at the top of the page the visitor is sent to.</summary>
    public static IActionResult WithNotice(this IActionResult result, string text) => new ResultWithNotice(result, new(text));

    /// <summary>As above, with a button that posts to <paramref name="undoUrl"/> (a path of this site) to undo what was done.</summary>
    public static IActionResult WithNotice(this IActionResult result, string text, string undoUrl, string undoLabel = "Maak ongedaan") =>
        new ResultWithNotice(result, new(text, undoUrl, undoLabel));

    /// <summary>As above, with a link to a next step.</summary>
    public static IActionResult WithNotice(this IActionResult result, string text, NoticeLink link) => new ResultWithNotice(result, new(text, Link: link));

    private sealed class ResultWithNotice(IActionResult result, Notice notice) : IActionResult, IKeepTempDataResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            var factory = context.HttpContext.RequestServices.GetRequiredService<ITempDataDictionaryFactory>();
            notice.Write(factory.GetTempData(context.HttpContext));
            return result.ExecuteResultAsync(context);
        }
    }
}
