using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>Screen 4: who may find you, and the six digits from the mail.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class FinishModel(CurrentRegistration current, Joining joining, Arrival arrival, RegistrationMail mail, Db db) : SignUpPage(current)
{
    private readonly CurrentRegistration current = current;

    [BindProperty]
    public FinishInput Input { get; set; } = new();

    public FinishScreen Screen { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        if (!Registration.IsComplete && Registration.NextPage is not "Finish" and var page)
        {
            return RedirectToPage(page);
        }

        Screen = await arrival.Screen(Registration, current.IsConfirmed, Input);
        return null;
    }

    public async Task OnGet()
    {
        await mail.QueueWhenNeeded(Registration);
        await db.SaveChangesAsync();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!current.IsConfirmed && !await joining.TryCode(Registration, Input.Code))
        {
            return this.Invalid("Input.Code", await WhatIsWrong());
        }

        return await arrival.In(this, Registration, Input.Findable!.Value);
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostAgain()
    {
        var isQueued = await mail.Queue(Registration);
        await db.SaveChangesAsync();
        return RedirectToPage().WithNotice(isQueued
            ? "Er is een nieuwe mail onderweg. Alleen de nieuwste code werkt."
            : "Je kreeg al vijf mails. Kijk bij ongewenste mail, of probeer het over een uur.");
    }

    private async Task<string> WhatIsWrong() => (Input.Code, await joining.TriesLeft(Registration)) switch
    {
        (null, _) => "Vul de zes cijfers uit de mail in.",
        (_, > 0 and var left) => $"Deze code klopt niet. Je kunt het nog {left} keer proberen.",
        _ => "Deze code werkt niet meer. Stuur jezelf een nieuwe mail.",
    };
}
