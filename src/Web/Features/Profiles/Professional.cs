using System.ComponentModel.DataAnnotations.Schema;
using GemeenteVanNu.Data;
using GemeenteVanNu.Dutch;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;

namespace GemeenteVanNu.Features.Profiles;

/// <summary>Who may find someone. There is no default: the person chooses at the end of signing up.</summary>
public enum Findability { Nobody, OwnEmployer, Everyone }

[Flags]
public enum WorkDays { None = 0, Monday = 1, Tuesday = 2, Wednesday = 4, Thursday = 8, Friday = 16, All = 31 }

/// <summary>A municipal professional: what someone knows, did, wants and what gives energy. All of it typed in by the person.</summary>
public sealed class Professional : Recorded, IVersioned
{
    public Account Account { get; init; } = null!;
    public required string Name
    {
        get;
        set => (field, NameForSearch) = (value, Folding.FoldWord(value));
    }

    /// <summary>Letters of the name without capitals, accents and spaces: who types "ines" finds Inês.</summary>
    public string NameForSearch { get; private set; } = "";
    public required string Function { get; set; }
    public required Guid EmployerId { get; set; }
    public Employer Employer { get; init; } = null!;

    /// <summary>The municipality the person works for most; nearness is counted from here.</summary>
    public required string MunicipalityCode { get; set; }
    public Municipality Municipality { get; init; } = null!;
    public string? About { get; set; }

    public List<KnownExpertise> Expertise { get; set; } = [];
    public List<EnergyTag> Energy { get; set; } = [];

    /// <summary>Moment at which the person chose to show their energy to owners of opgaven; empty = private.</summary>
    public DateTime? EnergySharedAt { get; set; }
    public List<Experience> Experiences { get; init; } = [];

    public int HoursPerWeek { get; set; }
    public DateOnly? AvailableFrom { get; set; }
    public DateOnly? AvailableUntil { get; set; }
    public WorkDays Days { get; set; } = WorkDays.All;

    /// <summary>Kilometres from the own municipality; empty = anywhere.</summary>
    public int? MaxDistance { get; set; }

    /// <summary>Willing to work at a distance where a contribution allows it; the distance then does not matter.</summary>
    public bool RemoteOk { get; set; } = true;

    /// <summary>Forms the person wants; None = not chosen, so every form is shown.</summary>
    public Involvement Forms { get; set; }

    public Findability Findable { get; private set; }
    public DateOnly? PausedUntil { get; private set; }

    /// <summary>Moment at which the person agreed to be asked when nobody fits ("vraag het toch").</summary>
    public DateTime? OpenToAskAt { get; set; }

    public required string InviteCode { get; init; }
    public Guid? InvitedById { get; init; }

    /// <summary>Who started the movement here: 1 is the first of the municipality.</summary>
    public int PioneerNumber { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime LastActiveAt { get; set; }

    /// <summary>When "new for you" was last looked at.</summary>
    public DateTime? LookedAt { get; set; }

    /// <summary>Suggestions for the profile that the person put away.</summary>
    public List<string> SuggestionsPutAway { get; set; } = [];

    /// <summary>Whether the mail domain was confirmed for this employer, or a steward checked the person.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>A steward could not confirm where the person works; nobody finds them until that changes.</summary>
    public DateTime? RefusedAt { get; private set; }
    public string? RefusedBecause { get; private set; }
    public bool IsDemo { get; init; }
    public int Version { get; set; }

    [NotMapped]
    public bool IsConfirmed => ConfirmedAt is not null;

    /// <summary>The employer, once it is certain: who only says to work there is no colleague yet.</summary>
    [NotMapped]
    public Guid? CertainEmployerId => IsConfirmed ? EmployerId : null;

    public void Confirm(DateTime now)
    {
        ConfirmedAt ??= now;
        (RefusedAt, RefusedBecause) = (null, null);
        Happened("Confirmed");
    }

    public void Refuse(string because, DateTime now)
    {
        if (ConfirmedAt is not null)
        {
            throw new RefusedException("Deze collega is al bevestigd. Trek eerst de bevestiging in.");
        }

        (RefusedAt, RefusedBecause) = (now, because);
        Happened("Refused");
    }

    public void Unconfirm()
    {
        ConfirmedAt = null;
        Happened("Unconfirmed");
    }

    public void ChooseFindability(Findability findable)
    {
        Findable = findable;
        Happened("FindabilityChosen");
    }

    /// <summary>Paused until a day means back on that day.</summary>
    public bool IsPausedOn(DateOnly day) => PausedUntil > day;

    public void Pause(DateOnly until, DateOnly today)
    {
        if (until <= today)
        {
            throw new RefusedException("Kies een dag in de toekomst tot wanneer je pauze wilt.");
        }

        PausedUntil = until;
        Happened("Paused");
    }

    public void Resume()
    {
        PausedUntil = null;
        Happened("Resumed");
    }
}

/// <summary>One expertise of a person. Level 1 = ik ken het, 2 = ik werk ermee, 3 = ik help anderen ermee; 0 = only wants to learn it.</summary>
public sealed class KnownExpertise
{
    public required string ExpertiseId { get; init; }
    public int Level { get; set; }
    public bool WantsToLearn { get; set; }
}

public enum EnergyKind { Activity, Theme }

/// <summary>What gives (+1, +2) or costs (−1, −2) energy. Private unless shared.</summary>
public sealed class EnergyTag
{
    public required EnergyKind Kind { get; init; }
    public required string TagId { get; init; }
    public required int Value { get; set; }
}

/// <summary>What someone did before.</summary>
public sealed class Experience : Recorded
{
    public Guid ProfessionalId { get; init; }
    public required string Title { get; set; }
    public string? Text { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public string? MunicipalityCode { get; set; }
    public string? ThemeId { get; set; }
    public List<string> Expertise { get; set; } = [];
    public Guid? OpgaveId { get; init; }

    internal override LoggedAs LoggedAs => new(nameof(Professional), ProfessionalId, nameof(Experience));
}

public enum MarkKind { Saved, Hidden }

/// <summary>"Bewaar" or "niet voor mij" on an opgave.</summary>
public sealed class OpgaveMark
{
    public required Guid ProfessionalId { get; init; }
    public required Guid OpgaveId { get; init; }
    public Opgave Opgave { get; init; } = null!;
    public required MarkKind Kind { get; init; }
    public required DateTime At { get; init; }
}
