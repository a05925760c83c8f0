using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.MyAccount;

public sealed record EraseInput
{
    [Display(Name = "Ja, wis alles wat over mij gaat")]
    public bool Sure { get; init; }
}

/// <summary>Erasing an account. What others still count on is handed over or ended first.</summary>
[EnableRateLimiting(RateLimits.Mailing)]
public sealed class EraseModel(Erasure erasure, SignInManager<Account> signIn, CurrentProfessional current) : PageModel, ILoadFirst
{
    [BindProperty]
    public EraseInput Input { get; set; } = new();

    [BindProperty(Name = "opgave")]
    public Guid Opgave { get; set; }

    [BindProperty(Name = "naar"), StringLength(254)]
    public string? To { get; set; }

    public IReadOnlyList<OwnedOpgave> ToSettle { get; private set; } = [];
    public string MunicipalityName { get; private set; } = "";
    public bool IsErased { get; private set; }

    public async Task<IActionResult?> Load()
    {
        ToSettle = await erasure.ToSettle(User.Id());
        MunicipalityName = (await current.Get())?.Municipality.Name ?? "";
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        if (!Input.Sure)
        {
            return this.Invalid("Input.Sure", "Zet een vinkje als je zeker weet dat je alles wilt wissen.");
        }

        await erasure.Erase(User.Id());
        await signIn.SignOutAsync();
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        IsErased = true;
        return Page();
    }

    public async Task<IActionResult> OnPostHandOver()
    {
        await erasure.HandOver(User.Id(), Opgave, To);
        return RedirectToPage().WithNotice("De opgave is overgedragen. Je collega krijgt bericht.");
    }

    public async Task<IActionResult> OnPostWithdraw()
    {
        await erasure.Withdraw(User.Id(), Opgave);
        return RedirectToPage().WithNotice("De opgave is ingetrokken. Wie reageerde of was uitgenodigd krijgt bericht.");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        await erasure.Remove(User.Id(), Opgave);
        return RedirectToPage().WithNotice("De opgave is gewist.");
    }
}
