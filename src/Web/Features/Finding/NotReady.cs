namespace GemeenteVanNu.Features.Finding;

/// <summary>The site has just started and cannot answer this yet. Caught at the edge, which answers 503 and when to try again.</summary>
public sealed class NotReadyException(string message) : Exception(message);

/// <summary>Turns <see cref="NotReadyException"/> into an answer.</summary>
public sealed class NotReadyAnswers(RequestDelegate next)
{
    private const string Seconds = "5";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (NotReadyException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = Seconds;
        }
    }
}
