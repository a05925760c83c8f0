using System.Security.Cryptography;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.Opgaven;

public enum OpgaveStatus { Draft, Published, InProgress, Completed, Withdrawn }

/// <summary>What a municipality wants to solve. Draft → Published → InProgress → Completed | Withdrawn; reopening → Published.</summary>
public sealed class Opgave : Recorded, IVersioned
{
    public const int DaysToReopen = 90;

    /// <summary>Current address: the title plus six characters that stay with the opgave. Old ones redirect.</summary>
    public string Slug { get; private set; } = "";
    public string SlugCode { get; init; } = NewSlugCode();
    public List<OpgaveSlug> Slugs { get; init; } = [];

    public string Title { get; private set; } = "";

    /// <summary>One or two sentences for lists.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Plain text; an empty line starts a paragraph.</summary>
    public string Story { get; set; } = "";
    public string? ThemeId { get; set; }
    public string? TaskFieldCode { get; set; }
    public required string MunicipalityCode { get; set; }
    public Municipality Municipality { get; init; } = null!;
    public required Guid OwnerId { get; set; }
    public Professional Owner { get; init; } = null!;
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }

    /// <summary>Where the work is done, in the owner's words.</summary>
    public string? Place { get; set; }
    public List<Contribution> Contributions { get; init; } = [];

    public OpgaveStatus Status { get; private set; }
    public DateTime CreatedAt { get; init; }

    /// <summary>Asked to be published while the owner's mail domain was not confirmed yet.</summary>
    public DateTime? PublicationRequestedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    /// <summary>What came out, for a finished opgave: a line or two for those who face the same.</summary>
    public string? Outcome { get; set; }

    /// <summary>Last time the owner or a reply did something; after 30 days without, the owner is asked.</summary>
    public DateTime LastActivityAt { get; set; }
    public DateTime? OwnerAskedAt { get; set; }
    public DateTime? EndAskedAt { get; set; }

    /// <summary>Left search because its end passed and nobody answered.</summary>
    public DateTime? LeftSearchAt { get; private set; }
    public List<CompletionReport> CompletionReports { get; init; } = [];
    public bool IsDemo { get; init; }
    public int Version { get; set; }

    public bool IsOpen => Status is OpgaveStatus.Published or OpgaveStatus.InProgress;
    public bool IsPublic => Status is not OpgaveStatus.Draft and not OpgaveStatus.Withdrawn;

    public void Rename(string title)
    {
        Title = title;
        var slug = $"{Slugify.Text(title)}-{SlugCode}";
        if (slug == Slug)
        {
            return;
        }

        Slug = slug;
        if (Slugs.All(s => s.Slug != slug))
        {
            Slugs.Add(new OpgaveSlug { Slug = slug, OpgaveId = Id });
        }
    }

    /// <summary>Publishes at once when the owner is confirmed; otherwise remembers the wish for when that happens.</summary>
    public void Publish(bool ownerIsConfirmed, DateTime now)
    {
        if (Status != OpgaveStatus.Draft)
        {
            throw new RefusedException("Deze opgave is al gepubliceerd.");
        }

        if (WhatIsMissing().FirstOrDefault() is { } missing)
        {
            throw new RefusedException(missing);
        }

        if (!ownerIsConfirmed)
        {
            PublicationRequestedAt = now;
            Happened("PublicationRequested");
            return;
        }

        (Status, PublishedAt, LastActivityAt, PublicationRequestedAt) = (OpgaveStatus.Published, now, now, null);
        Happened("Published");
    }

    /// <summary>What must be filled in before publishing, in words for the owner.</summary>
    public IEnumerable<string> WhatIsMissing()
    {
        if (Title.Length == 0) { yield return "Geef je opgave een titel."; }
        if (Summary.Length == 0) { yield return "Vat je opgave in een of twee zinnen samen."; }
        if (Story.Length == 0) { yield return "Vertel waar het om gaat."; }
        if (ThemeId is null || TaskFieldCode is null) { yield return "Kies een thema en een taakveld."; }
        if (StartsOn is null || EndsOn is null) { yield return "Vul in wanneer je opgave begint en eindigt."; }
        if (EndsOn < StartsOn) { yield return "Het einde ligt voor het begin. Pas de periode aan."; }
        if (Contributions.Count == 0) { yield return "Zeg wie je zoekt: voeg minstens één bijdrage toe."; }
    }

    /// <summary>The first agreed reply starts the work; open contributions stay open.</summary>
    public void Start(DateTime now)
    {
        LastActivityAt = now;
        if (Status != OpgaveStatus.Published)
        {
            return;
        }

        Status = OpgaveStatus.InProgress;
        Happened("Started");
    }

    /// <summary>Somebody else of the municipality becomes the owner.</summary>
    public void HandOver(Guid to, DateTime now)
    {
        (OwnerId, LastActivityAt) = (to, now);
        Happened("HandedOver");
    }

    public void Complete(string? outcome, DateTime now)
    {
        if (!IsOpen)
        {
            throw new RefusedException("Alleen een opgave die loopt kun je afronden.");
        }

        (Status, CompletedAt, LastActivityAt) = (OpgaveStatus.Completed, now, now);
        Outcome = string.IsNullOrWhiteSpace(outcome) ? Outcome : outcome;
        Happened("Completed");
    }

    public void Withdraw(string because, DateTime now)
    {
        if (Status is OpgaveStatus.Completed or OpgaveStatus.Withdrawn)
        {
            throw new RefusedException("Deze opgave is al afgesloten.");
        }

        (Status, WithdrawnAt, WithdrawnBecause, LastActivityAt) = (OpgaveStatus.Withdrawn, now, because, now);
        PublicationRequestedAt = null;
        Happened("Withdrawn");
    }

    public void Reopen(DateTime now)
    {
        var closedAt = Status switch
        {
            OpgaveStatus.Completed => CompletedAt,
            OpgaveStatus.Withdrawn => WithdrawnAt,
            _ => throw new RefusedException("Deze opgave is nog open."),
        };
        if (PublishedAt is null)
        {
            throw new RefusedException("Deze opgave was nog niet gepubliceerd. Maak een nieuwe aan.");
        }

        if (closedAt < now.AddDays(-DaysToReopen))
        {
            throw new RefusedException($"Heropenen kan tot {DaysToReopen} dagen na het afsluiten. Maak een nieuwe opgave aan.");
        }

        (Status, CompletedAt, WithdrawnAt, WithdrawnBecause, LastActivityAt, LeftSearchAt) = (OpgaveStatus.Published, null, null, null, now, null);
        Happened("Reopened");
    }

    /// <summary>Either side may say that the work is done, so that people get credit when an owner forgets.</summary>
    public void ReportCompletion(Guid by, DateTime now)
    {
        if (!IsOpen)
        {
            throw new RefusedException("Deze opgave is al afgesloten.");
        }

        if (CompletionReports.Any(r => r.ReportedById == by))
        {
            throw new RefusedException("Je hebt al gemeld dat deze opgave klaar is.");
        }

        CompletionReports.Add(new CompletionReport { OpgaveId = Id, ReportedById = by, At = now });
        Happened("CompletionReported");
    }

    public void LeaveSearch(DateTime now)
    {
        LeftSearchAt ??= now;
        Happened("LeftSearch");
    }

    /// <summary>The owner answered "we gaan door".</summary>
    public void ConfirmAlive(DateOnly? newEnd, DateTime now)
    {
        if (!IsOpen)
        {
            throw new RefusedException("Deze opgave is al afgesloten.");
        }

        (EndsOn, LastActivityAt, OwnerAskedAt, EndAskedAt, LeftSearchAt) = (newEnd ?? EndsOn, now, null, null, null);
        Happened("ConfirmedAlive");
    }

    private static string NewSlugCode() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 6);
}

/// <summary>Every address an opgave ever had. Never reused.</summary>
public sealed class OpgaveSlug
{
    public required string Slug { get; init; }
    public Guid OpgaveId { get; init; }
}

/// <summary>Someone says that the opgave is done.</summary>
public sealed class CompletionReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid OpgaveId { get; init; }
    public required Guid ReportedById { get; init; }
    public required DateTime At { get; init; }
}
