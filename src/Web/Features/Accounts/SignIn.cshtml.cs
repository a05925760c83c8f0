using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.Accounts;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(Entrance entrance, WaitingForCode waiting) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "terug")]
    public string? ReturnPath { get; set; }

    public IActionResult OnGet() => User.IsSignedIn() ? LocalRedirect(this.Back(ReturnPath)) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrEmpty(Input.Password))
        {
            return await OnPostLink();
        }

        return await entrance.TryPassword(Input.Email, Input.Password)
            ? LocalRedirect(this.Back(ReturnPath))
            : this.Invalid("Input.Password", "Dit adres en wachtwoord horen niet bij elkaar, of het is te vaak verkeerd ingevuld. Vraag een inloglink, die werkt altijd.");
    }

    public async Task<IActionResult> OnPostLink()
    {
        var id = await entrance.MailCode(Input.Email, this.Back(ReturnPath));
        waiting.Remember(new(id, Input.Email, this.Back(ReturnPath)));
        return RedirectToPage("Code");
    }
}
