using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Design;

/// <summary>
/// What every page does the same way: load first, show a refused form again as it was left (400 when the input is wrong, 409 when
/// a rule or somebody else's change stands in the way), all errors at once.
/// </summary>
public sealed class PageRules(Db db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.HandlerInstance as ILoadFirst;
        if (page is not null && await page.Load() is { } stop)
        {
            context.Result = stop;
            return;
        }

        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid && !AcceptsInvalid(context))
        {
            context.Result = new PageResult { StatusCode = StatusCodes.Status400BadRequest };
            return;
        }

        var done = await next();
        switch (done.Exception)
        {
            case RefusedException refused:
                await ShowAgain(done, page, refused.Message);
                break;
            case DbUpdateConcurrencyException:
                await ShowAgain(done, page, "Iemand paste dit net aan. Jouw tekst staat hieronder nog.");
                page?.Refresh();
                break;
            case { } failure when failure.IsCollision():
                await ShowAgain(done, page, "Iemand anders deed dit op hetzelfde moment. Kijk hoe het er nu voor staat en probeer het opnieuw.");
                break;
            case DbUpdateException failure when failure.IsDuplicate():
                // The same thing was sent twice at one moment: the database kept the first.
                await ShowAgain(done, page, "Dit is net al verstuurd. Ververs de pagina om te zien hoe het ervoor staat.");
                break;
        }
    }

    private async Task ShowAgain(PageHandlerExecutedContext done, ILoadFirst? page, string words)
    {
        // What the handler changed was not saved: the page shows what is stored, and beside it what was typed.
        db.ChangeTracker.Clear();
        var stop = page is null ? null : await page.Load();
        done.ModelState.AddModelError("", words);
        done.Result = stop ?? new PageResult { StatusCode = StatusCodes.Status409Conflict };
        done.Exception = null;
        done.ExceptionHandled = true;
    }

    private static bool AcceptsInvalid(PageHandlerExecutingContext context) =>
        context.HandlerInstance.GetType().IsDefined(typeof(AcceptInvalidAttribute), inherit: true)
        || context.HandlerMethod?.MethodInfo.IsDefined(typeof(AcceptInvalidAttribute), inherit: true) is true;
}
