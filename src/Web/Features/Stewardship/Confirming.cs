using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Stewardship;

/// <summary>What follows when it is certain where people work: they see names, and the opgaven they wanted to publish go out.</summary>
public sealed class Confirming(Db db, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>Confirms a domain and everyone with it; whoever calls saves.</summary>
    public async Task<Confirmed> Domain(MailDomain domain, Guid by)
    {
        domain.Confirm(by, clock.Now());
        var waiting = await db.Professionals.ToCheck().Include(p => p.Account).Where(p => p.EmployerId == domain.EmployerId).ToListAsync();
        return await People([.. waiting.Where(p => domain.Covers(p.Account.Email!))]);
    }

    /// <summary>Confirms people; whoever calls saves.</summary>
    public async Task<Confirmed> People(IReadOnlyCollection<Professional> people)
    {
        var now = clock.Now();
        var ids = people.Select(p => p.Id).ToList();
        var wanted = await db.Opgaven.Include(o => o.Contributions)
            .Where(o => ids.Contains(o.OwnerId) && o.Status == OpgaveStatus.Draft && o.PublicationRequestedAt != null).ToListAsync();

        // What was changed into something unfinished since stays a draft.
        var ready = wanted.Where(o => !o.WhatIsMissing(now.DutchDay()).Any()).ToList();
        ready.ForEach(o => o.Publish(ownerIsConfirmed: true, now));
        foreach (var person in people)
        {
            person.Confirm(now);
            db.OutgoingMails.Add(Welcome(person, [.. ready.Where(o => o.OwnerId == person.Id)]).ToMail(now));
        }

        return new Confirmed(people.Count, ready.Count);
    }

    private Letter Welcome(Professional person, List<Opgave> published)
    {
        List<string> paragraphs = ["We weten nu zeker waar je werkt. Vanaf nu zie je de namen van collega’s die zich laten vinden, en kun je opgaven meteen publiceren."];
        paragraphs.AddRange(published.Select(o => $"Je opgave ‘{o.Title}’ staat online."));
        return new Letter(person.Account.Email!, "Je werkadres is bevestigd", person.Name, paragraphs)
        {
            Button = published is [var first, ..] ? new("Bekijk je opgave", site.Value.Link($"/opgaven/{first.Slug}")) : new("Bekijk opgaven voor jou", site.Value.Link("/mijn/opgaven")),
        };
    }
}

/// <summary>How many people were confirmed, and how many opgaven went out with them.</summary>
public sealed record Confirmed(int People, int Opgaven)
{
    /// <summary>"3 collega’s zijn bevestigd en 1 opgave is gepubliceerd."</summary>
    public string InWords => (People, Opgaven) switch
    {
        (0, _) => "Er wachtten geen collega’s met dit adres.",
        (_, 0) => $"{Design.DutchLists.Counted(People, "collega is", "collega’s zijn")} bevestigd.",
        _ => $"{Design.DutchLists.Counted(People, "collega is", "collega’s zijn")} bevestigd en {Design.DutchLists.Counted(Opgaven, "opgave is", "opgaven zijn")} gepubliceerd.",
    };
}
