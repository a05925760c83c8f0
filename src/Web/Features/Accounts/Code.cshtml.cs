using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.Accounts;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CodeModel(Entrance entrance, WaitingForCode waiting) : PageModel, ILoadFirst
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public AwaitedCode Awaited { get; private set; } = null!;

    public Task<IActionResult?> Load()
    {
        Awaited = waiting.Get()!;
        return Task.FromResult(Awaited is null ? RedirectToPage("SignIn").WithNotice("De code is verlopen. Vraag een nieuwe inloglink aan.") : null);
    }

    public IActionResult OnGet() => User.IsSignedIn() ? LocalRedirect(this.Back(Awaited.ReturnPath)) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (!await entrance.TryCode(Awaited.Id, Input.Code))
        {
            return this.Invalid("Input.Code", await entrance.TriesLeft(Awaited.Id) is > 0 and var left
                ? $"Deze code klopt niet. Je kunt het nog {left} keer proberen."
                : "Deze code werkt niet meer. Stuur jezelf een nieuwe mail.");
        }

        waiting.Forget();
        return LocalRedirect(this.Back(Awaited.ReturnPath));
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostAgain()
    {
        var id = await entrance.MailCode(Awaited.Email, Awaited.ReturnPath);
        waiting.Remember(Awaited with { Id = id });
        return RedirectToPage().WithNotice("Er is een nieuwe mail onderweg. Alleen de nieuwste code werkt hier.");
    }
}
