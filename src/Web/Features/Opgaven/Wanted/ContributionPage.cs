using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Opgaven.Wanted;

/// <summary>Something to do with one contribution of an opgave.</summary>
public abstract class ContributionPage(Db db) : OwnersPage(db)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public Contribution Wanted { get; private set; } = null!;

    public string BackUrl => Opgave.Status == OpgaveStatus.Draft ? $"/opgaven/{Opgave.Slug}/concept/wie" : $"/opgaven/{Opgave.Slug}/beheer";

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        Wanted = Opgave.Contributions.SingleOrDefault(c => c.Id == Id)!;
        return Wanted is null ? NotFound() : null;
    }
}
