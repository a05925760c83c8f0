using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Pioneers;

/// <summary>A personal link and a mail that is ready to send: how a movement grows.</summary>
public sealed class InviteColleagueModel(CurrentProfessional current, IOptions<SiteOptions> site, Db db) : PageModel, ILoadFirst
{
    private const string Subject = "Doe je mee met De Gemeente van Nu?";

    public Professional Person { get; private set; } = null!;
    public int Joined { get; private set; }
    public string Link => site.Value.Link($"/aanmelden?via={Person.InviteCode}");
    public string MailTo => $"mailto:?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Text)}";

    public string JoinedInWords => Joined switch
    {
        0 => "Nog niemand kwam via jou binnen. Wie wordt de eerste?",
        1 => "Eén collega kwam via jou binnen.",
        _ => $"{Joined} collega’s kwamen via jou binnen.",
    };

    public string Text => $"""
        Hoi,

        Ik doe mee met De Gemeente van Nu. Daar vinden gemeenten en collega's elkaar rond opgaven die overal spelen. Je ziet meteen welke opgaven passen bij wat jij weet en wat jou energie geeft. Een uurtje meedenken kan ook.

        Kijk hier wat er bij je past, aanmelden duurt twee minuten:
        {Link}

        Groet,
        {Person.Name}
        """;

    public async Task<IActionResult?> Load()
    {
        Person = (await current.Get())!;
        return Person is null ? NotFound() : null;
    }

    public async Task OnGet() => Joined = await db.Professionals.CountAsync(p => p.InvitedById == Person.Id);
}
