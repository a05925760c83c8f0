using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>Answers that the pages for signing in and up have in common.</summary>
static class PageAnswers
{
    /// <summary>The path to go back to, when it is a path of this site; otherwise one's own overview.</summary>
    public static string Back(this PageModel page, string? path) => page.Url.IsLocalUrl(path) ? path! : "/mijn";

    /// <summary>The form again as it was left, with what is wrong beside the field.</summary>
    public static PageResult Invalid(this PageModel page, string field, string words)
    {
        page.ModelState.AddModelError(field, words);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }
}
