using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Demo;

/// <summary>One mail as its reader sees it. In Development only.</summary>
public sealed class MailModel(MailFolder folder, IWebHostEnvironment environment) : PageModel, ILoadFirst
{
    public WrittenMail Mail { get; private set; } = null!;

    public Task<IActionResult?> Load()
    {
        Mail = (environment.IsDevelopment() && Guid.TryParse((string?)RouteData.Values["id"], out var id) ? folder.Find(id) : null)!;
        return Task.FromResult<IActionResult?>(Mail is null ? NotFound() : null);
    }

    public void OnGet()
    {
        // Loaded already.
    }
}
