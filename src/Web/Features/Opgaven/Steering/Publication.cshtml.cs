using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven.New;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>Publishes a draft, or puts it ready for when the owner's work address is confirmed.</summary>
public sealed class PublicationModel(Db db, TimeProvider clock) : OwnersPage(db)
{
    private readonly Db db = db;

    public IReadOnlyList<(string Message, string Url)> Missing => [.. Opgave.MissingWithSteps(clock.Today())];

    public IActionResult OnGet() => Opgave.Status == OpgaveStatus.Draft ? Redirect($"/opgaven/{Opgave.Slug}/concept/controle") : ToSteering();

    public async Task<IActionResult> OnPost()
    {
        if (Opgave.IsOpen)
        {
            return ToSteering();
        }

        Opgave.Publish(Opgave.Owner.IsConfirmed, clock.Now());
        await db.SaveChangesAsync();
        return Opgave.IsOpen
            ? ToSteering().WithNotice("Je opgave staat online. Kijk meteen wie er past.")
            : ToSteering().WithNotice("Je opgave wordt gepubliceerd zodra je werkadres is bevestigd.");
    }
}
