using System.ComponentModel.DataAnnotations.Schema;
using System.Security.Cryptography;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.Opgaven;

public enum OpgaveStatus { Draft, Published, InProgress, Completed, Withdrawn }

/// <summary>The steps of publishing in which something is filled in.</summary>
public enum GuideStep { Story, Place, Wanted }

/// <summary>What a municipality wants to solve. Draft → Published → InProgress → Completed | Withdrawn; reopening → Published.</summary>
public sealed class Opgave : Recorded, IVersioned
{
    public const int DaysToReopen = 90;

    /// <summary>Days of silence before the owner is asked, and before an ended opgave leaves search.</summary>
    public const int QuietDays = 30;

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

    /// <summary>Asked to be published while the owner's work address was not confirmed yet.</summary>
    public DateTime? PublicationRequestedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Taken offline by a steward: the reason is for the owner alone, and only a steward opens it again.</summary>
    public bool WithdrawnBySteward { get; private set; }
    public DateTime? ReopenedAt { get; private set; }

    /// <summary>Moment at which a draft was thrown away; it stays a while so that it can be brought back.</summary>
    public DateTime? DiscardedAt { get; private set; }

    /// <summary>What came out, for a finished opgave: a line or two for those who face the same.</summary>
    public string? Outcome { get; set; }

    /// <summary>Last time the owner did something that moves it. What happens in replies is looked up there, so that a message never stands in the way of an edit.</summary>
    public DateTime LastActivityAt { get; set; }
    public DateTime? OwnerAskedAt { get; private set; }
    public DateTime? EndAskedAt { get; private set; }

    /// <summary>Left search because its end passed and nobody answered.</summary>
    public DateTime? LeftSearchAt { get; private set; }
    public List<CompletionReport> CompletionReports { get; init; } = [];
    public bool IsDemo { get; init; }
    public int Version { get; set; }

    public bool IsOpen => Status is OpgaveStatus.Published or OpgaveStatus.InProgress;
    public bool IsPublic => Status is not OpgaveStatus.Draft and not OpgaveStatus.Withdrawn;

    /// <summary>A draft as it begins: of someone's own municipality, from next month on for half a year.</summary>
    public static Opgave Begin(Guid id, Professional owner, DateTime now)
    {
        var today = now.DutchDay();
        var start = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        return new()
        {
            Id = id, OwnerId = owner.Id, MunicipalityCode = owner.MunicipalityCode, CreatedAt = now, LastActivityAt = now,
            StartsOn = start, EndsOn = start.AddMonths(6).AddDays(-1), IsDemo = owner.IsDemo,
        };
    }

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

    /// <summary>What it is about, in the owner's words.</summary>
    public void Describe(string title, string summary, string story)
    {
        EnsureEditable();
        (Summary, Story) = (summary, story);
        if (title != Title || Slug.Length == 0)
        {
            Rename(title);
        }
    }

    /// <summary>Where it belongs, and when and where the work is done.</summary>
    public void Situate(string? themeId, string? taskFieldCode, DateOnly? startsOn, DateOnly? endsOn, string? place)
    {
        EnsureEditable();
        (ThemeId, TaskFieldCode, StartsOn, EndsOn, Place) = (themeId, taskFieldCode, startsOn, endsOn, place);
    }

    /// <summary>One more contribution is asked.</summary>
    public void Ask(Contribution wanted)
    {
        EnsureEditable();
        Contributions.Add(wanted);
        Happened("ContributionAsked");
    }

    /// <summary>A contribution that nobody answered yet is no longer asked.</summary>
    public void StopAsking(Contribution wanted, bool hasAnswers)
    {
        EnsureEditable();
        if (hasAnswers)
        {
            throw new RefusedException("Op deze bijdrage is al gereageerd. Je kunt hem niet meer verwijderen, wel melden dat je genoeg mensen hebt.");
        }

        if (Status != OpgaveStatus.Draft && Contributions.Count == 1)
        {
            throw new RefusedException("Een opgave vraagt minstens één bijdrage. Wijzig deze, of trek je opgave in.");
        }

        Contributions.Remove(wanted);
        Happened("ContributionDropped");
    }

    /// <summary>Publishes at once when the owner is confirmed; otherwise remembers the wish for when that happens.</summary>
    public void Publish(bool ownerIsConfirmed, DateTime now)
    {
        if (Status != OpgaveStatus.Draft)
        {
            throw new RefusedException("Deze opgave is al gepubliceerd.");
        }

        if (WhatIsMissing(now.DutchDay()).FirstOrDefault() is { } missing)
        {
            throw new RefusedException(missing);
        }

        DiscardedAt = null;
        if (ownerIsConfirmed)
        {
            (Status, PublishedAt, LastActivityAt, PublicationRequestedAt) = (OpgaveStatus.Published, now, now, null);
            Happened("Published");
        }
        else if (PublicationRequestedAt is null)
        {
            PublicationRequestedAt = now;
            Happened("PublicationRequested");
        }
        else
        {
            throw new RefusedException("Je opgave staat al klaar. We publiceren hem zodra je werkadres is bevestigd.");
        }
    }

    /// <summary>The wish to publish lapses: the draft was changed and is no longer complete.</summary>
    public void DropPublicationRequest()
    {
        if (PublicationRequestedAt is null)
        {
            throw new RefusedException("Deze opgave wacht niet op publicatie.");
        }

        PublicationRequestedAt = null;
        Happened("PublicationRequestDropped");
    }

    /// <summary>What must be filled in before publishing, in words for the owner.</summary>
    public IEnumerable<string> WhatIsMissing(DateOnly today) => Missing(today).Select(m => m.Message);

    /// <summary>What must be filled in before publishing, and in which step of the guide.</summary>
    public IEnumerable<(GuideStep Step, string Message)> Missing(DateOnly today)
    {
        if (Title.Length == 0) { yield return (GuideStep.Story, "Geef je opgave een titel."); }
        if (Summary.Length == 0) { yield return (GuideStep.Story, "Vat je opgave in een of twee zinnen samen."); }
        if (Story.Length == 0) { yield return (GuideStep.Story, "Vertel waar het om gaat."); }
        if (ThemeId is null || TaskFieldCode is null) { yield return (GuideStep.Place, "Kies een thema en een taakveld."); }
        if (StartsOn is null || EndsOn is null) { yield return (GuideStep.Place, "Vul in wanneer je opgave begint en eindigt."); }
        if (EndsOn < StartsOn) { yield return (GuideStep.Place, "Het einde ligt voor het begin. Pas de periode aan."); }
        else if (EndsOn < today) { yield return (GuideStep.Place, "Kies een einddatum die nog komt."); }
        if (Contributions.Count == 0) { yield return (GuideStep.Wanted, "Zeg wie je zoekt: voeg minstens één bijdrage toe."); }
    }

    /// <summary>Throws a draft away; it can be brought back until it is really removed.</summary>
    public void Discard(DateTime now)
    {
        if (Status != OpgaveStatus.Draft)
        {
            throw new RefusedException("Alleen een concept kun je weggooien. Trek een gepubliceerde opgave in.");
        }

        if (DiscardedAt is not null)
        {
            throw new RefusedException("Dit concept is al weggegooid.");
        }

        (DiscardedAt, PublicationRequestedAt) = (now, null);
        Happened("Discarded");
    }

    public void BringBack()
    {
        if (DiscardedAt is null)
        {
            throw new RefusedException("Dit concept is niet weggegooid.");
        }

        DiscardedAt = null;
        Happened("BroughtBack");
    }

    /// <summary>The first agreed reply starts the work; open contributions stay open.</summary>
    public void Start(DateTime now)
    {
        EnsureOpen();
        if (Status != OpgaveStatus.Published)
        {
            return;
        }

        (Status, LastActivityAt) = (OpgaveStatus.InProgress, now);
        Happened("Started");
    }

    public void Complete(string? outcome, DateTime now)
    {
        EnsureOpen();
        (Status, CompletedAt, LastActivityAt) = (OpgaveStatus.Completed, now, now);
        Outcome = string.IsNullOrWhiteSpace(outcome) ? Outcome : outcome;
        Happened("Completed");
    }

    public void Withdraw(string because, DateTime now)
    {
        EnsureOpen();
        (Status, WithdrawnAt, WithdrawnBecause, LastActivityAt) = (OpgaveStatus.Withdrawn, now, because, now);
        Happened("Withdrawn");
    }

    /// <summary>Taken offline by a steward, because it does not belong here.</summary>
    public void WithdrawAsSteward(string because, DateTime now)
    {
        Withdraw(because, now);
        WithdrawnBySteward = true;
    }

    /// <summary>Why it was withdrawn, for everyone: what a steward wrote is for the owner.</summary>
    [NotMapped]
    public string? PublicReason => WithdrawnBySteward ? null : WithdrawnBecause;

    /// <summary>Whether the owner may open it again; a steward's withdrawal is not the owner's to undo.</summary>
    public bool OwnerMayReopen(DateTime now) => !WithdrawnBySteward && ReopenBefore >= now;

    /// <summary>Last moment at which it can be opened again; empty when it is not closed.</summary>
    public DateTime? ReopenBefore => Status switch
    {
        OpgaveStatus.Completed => CompletedAt?.AddDays(DaysToReopen),
        OpgaveStatus.Withdrawn => WithdrawnAt?.AddDays(DaysToReopen),
        _ => null,
    };

    public void Reopen(DateTime now, DateOnly? newEnd = null)
    {
        if (Status is not (OpgaveStatus.Completed or OpgaveStatus.Withdrawn))
        {
            throw new RefusedException(Status == OpgaveStatus.Draft ? "Deze opgave is nog niet gepubliceerd." : "Deze opgave is nog open.");
        }

        if (WithdrawnBySteward)
        {
            throw new RefusedException("Een beheerder trok deze opgave in. Alleen een beheerder kan hem weer openen.");
        }

        if (ReopenBefore < now)
        {
            throw new RefusedException($"Heropenen kan tot {DaysToReopen} dagen na het afsluiten. Maak een nieuwe opgave aan.");
        }

        EnsureEndLater(newEnd, now);
        BeReopened(newEnd, now);
    }

    /// <summary>What a steward took offline comes back as it was, also when its end has passed: the owner is asked about that.</summary>
    public void ReopenAsSteward(DateTime now)
    {
        if (!WithdrawnBySteward)
        {
            throw new RefusedException("Deze opgave is niet ingetrokken door een beheerder.");
        }

        BeReopened(null, now);
    }

    /// <summary>Either side may say that the work is done, so that people get credit when an owner forgets.</summary>
    public void ReportCompletion(Guid by, DateTime now)
    {
        EnsureOpen();
        if (StandingReports.Any(r => r.ReportedById == by))
        {
            throw new RefusedException("Je hebt al gemeld dat deze opgave klaar is.");
        }

        CompletionReports.Add(new CompletionReport { OpgaveId = Id, ReportedById = by, At = now });
        Happened("CompletionReported");
    }

    /// <summary>Reports since it was last opened again.</summary>
    [NotMapped]
    public IEnumerable<CompletionReport> StandingReports => CompletionReports.Where(r => ReopenedAt is null || r.At >= ReopenedAt);

    /// <summary>Nothing happened for a while: the owner is asked how it goes.</summary>
    public void AskOwner(DateTime now)
    {
        EnsureOpen();
        if (OwnerAskedAt > now.AddDays(-QuietDays) || LastActivityAt > now.AddDays(-QuietDays))
        {
            throw new RefusedException($"De trekker wordt pas na {QuietDays} stille dagen gevraagd.");
        }

        OwnerAskedAt = now;
        Happened("OwnerAsked");
    }

    /// <summary>Its end has passed: the owner is asked whether it is done.</summary>
    public void AskAboutEnd(DateTime now)
    {
        EnsureOpen();
        if (EndAskedAt is not null || EndsOn is not { } end || end >= now.DutchDay())
        {
            throw new RefusedException("De einddatum is nog niet voorbij, of de vraag is al gesteld.");
        }

        EndAskedAt = now;
        Happened("EndAsked");
    }

    /// <summary>Nobody answered for 30 days after the end: search no longer shows it.</summary>
    public void LeaveSearch(DateTime now)
    {
        EnsureOpen();
        if (LeftSearchAt is not null || EndAskedAt is null || EndAskedAt > now.AddDays(-QuietDays))
        {
            throw new RefusedException($"Een opgave verdwijnt pas uit het zoeken als de trekker {QuietDays} dagen niet antwoordt.");
        }

        LeftSearchAt = now;
        Happened("LeftSearch");
    }

    /// <summary>The owner answered "we gaan door".</summary>
    public void ConfirmAlive(DateOnly? newEnd, DateTime now)
    {
        EnsureOpen();
        EnsureEndLater(newEnd, now);
        GoOn(newEnd, now);
        Happened("ConfirmedAlive");
    }

    /// <summary>A colleague of the same municipality goes on with it, or keeps what a completed one yielded.</summary>
    public void TransferTo(Professional colleague, DateTime now)
    {
        if (!IsPublic)
        {
            throw new RefusedException(Status == OpgaveStatus.Draft ? "Deze opgave is nog niet gepubliceerd." : "Deze opgave is ingetrokken. Heropen hem eerst.");
        }

        if (colleague.Id == OwnerId)
        {
            throw new RefusedException("Je bent zelf al de trekker van deze opgave.");
        }

        if (colleague.MunicipalityCode != MunicipalityCode)
        {
            throw new RefusedException("Overdragen kan alleen aan een collega van je eigen gemeente.");
        }

        if (!colleague.IsConfirmed)
        {
            throw new RefusedException("Je collega is nog niet bevestigd. Overdragen kan zodra dat is gebeurd.");
        }

        (OwnerId, LastActivityAt) = (colleague.Id, now);
        Happened("Transferred");
    }

    private void BeReopened(DateOnly? newEnd, DateTime now)
    {
        (Status, CompletedAt, WithdrawnAt, WithdrawnBecause, WithdrawnBySteward, ReopenedAt) = (OpgaveStatus.Published, null, null, null, false, now);
        GoOn(newEnd, now);
        Happened("Reopened");
    }

    private void GoOn(DateOnly? newEnd, DateTime now) =>
        (EndsOn, LastActivityAt, OwnerAskedAt, EndAskedAt, LeftSearchAt) = (newEnd ?? EndsOn, now, null, null, null);

    // Going on past the end needs a new end, or the question would come back the same day.
    private void EnsureEndLater(DateOnly? newEnd, DateTime now)
    {
        if ((newEnd ?? EndsOn) is { } end && end < now.DutchDay())
        {
            throw new RefusedException("Kies een nieuwe einddatum die nog komt.");
        }

        if ((newEnd ?? EndsOn) < StartsOn)
        {
            throw new RefusedException("Het einde ligt voor het begin. Kies een latere einddatum.");
        }
    }

    private void EnsureOpen()
    {
        if (!IsOpen)
        {
            throw new RefusedException(Status == OpgaveStatus.Draft ? "Deze opgave is nog niet gepubliceerd." : "Deze opgave is al afgesloten.");
        }
    }

    private void EnsureEditable()
    {
        if (!IsOpen && Status != OpgaveStatus.Draft)
        {
            throw new RefusedException("Deze opgave is afgesloten. Heropen hem eerst als je iets wilt veranderen.");
        }
    }

    private static string NewSlugCode() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 6);
}
