using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>Where the owner steers: how it stands, the one next step, and everything else that can be done.</summary>
public sealed class OverviewModel(Db db, IOptions<SiteOptions> site, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;

    public int Waiting { get; private set; }
    public int Talking { get; private set; }
    public int Agreed { get; private set; }

    /// <summary>Moments at which people said it is done.</summary>
    public IReadOnlyList<DateTime> Reports => [.. Opgave.StandingReports.Where(r => r.At >= Opgave.LastActivityAt).Select(r => r.At)];

    public string NextStep => Next.Words;
    public string NextUrl => $"/opgaven/{Opgave.Slug}{Next.Path}";
    public string NextLabel => Next.Label;

    private (string Words, string Path, string Label) Next => Opgave switch
    {
        { Status: OpgaveStatus.Draft, PublicationRequestedAt: not null } => ("Je opgave wordt gepubliceerd zodra je werkadres is bevestigd. Je krijgt bericht.", "/concept/controle", "Bekijk je opgave"),
        { Status: OpgaveStatus.Draft } => ("Dit is een concept. Alleen jij ziet het.", "/concept", "Ga verder met je concept"),
        { WithdrawnBySteward: true } => ($"Een beheerder trok deze opgave in. De reden: “{Opgave.WithdrawnBecause}” Ben je het er niet mee eens, of kun je het oplossen? Mail dan naar {site.Value.Contact}.", "/reacties", "Bekijk de reacties"),
        { Status: OpgaveStatus.Withdrawn } => ($"Je trok deze opgave in. {Opgave.WithdrawnBecause}", "/reacties", "Bekijk de reacties"),
        { Status: OpgaveStatus.Completed } => (Opgave.Outcome ?? "Deze opgave is afgerond. Mooi gedaan.", "/reacties", "Bekijk de reacties"),
        _ when Waiting > 0 => (Waiting == 1 ? "Iemand wacht op jouw antwoord." : $"{Waiting} mensen wachten op jouw antwoord.", "/reacties", "Lees en antwoord"),
        { EndsOn: { } end } when end < clock.Today() => ("De einddatum is voorbij. Is het klaar, of gaan jullie door?", "/afronding", "Rond de opgave af"),
        _ when Opgave.Contributions.Any(c => c.IsOpen) => ("Je hoeft niet te wachten op reacties: kijk wie er past en nodig iemand uit.", "/mensen", "Bekijk wie er past"),
        _ => ("Je hebt iedereen gevonden. Veel plezier samen!", "/reacties", "Bekijk wie er meedoet"),
    };

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        var states = await db.Replies.Where(r => r.Contribution.OpgaveId == Opgave.Id).GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        (Waiting, Talking, Agreed) = (states.GetValueOrDefault(ReplyStatus.Sent), states.GetValueOrDefault(ReplyStatus.InConversation), states.GetValueOrDefault(ReplyStatus.Agreed));
        return null;
    }

    public void OnGet()
    {
    }
}
