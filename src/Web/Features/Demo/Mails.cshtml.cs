using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Demo;

/// <summary>The mails that were written to the data folder. In Development only.</summary>
public sealed class MailsModel(MailFolder folder, IWebHostEnvironment environment) : PageModel, ILoadFirst
{
    public IReadOnlyList<WrittenMail> Mails { get; private set; } = [];

    public Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(environment.IsDevelopment() ? null : NotFound());

    public void OnGet() => Mails = folder.Newest();
}
