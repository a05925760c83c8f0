using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;

namespace GemeenteVanNu.Features.Invitations;

public enum InvitationStatus { Sent, Accepted, Declined, Expired }

/// <summary>An owner asks a professional for a contribution. Accepted = a reply in conversation.</summary>
public sealed class Invitation : Recorded, IVersioned
{
    public const int DaysToAnswer = 21;

    public required Guid ContributionId { get; init; }
    public Contribution Contribution { get; init; } = null!;
    public required Guid ProfessionalId { get; init; }
    public Professional Professional { get; init; } = null!;
    public required Guid InvitedById { get; init; }

    /// <summary>The personal line of the owner.</summary>
    public string? Line { get; init; }

    /// <summary>Sent through "vraag het toch": the person agreed to be asked when nobody fits.</summary>
    public bool AskedAnyway { get; init; }
    public InvitationStatus Status { get; private set; }

    /// <summary>1 while open, else empty; see <see cref="Reply.OpenMark"/>.</summary>
    public int? OpenMark { get; private set; } = 1;
    public DeclineReason? Reason { get; private set; }
    public string? ReasonText { get; private set; }
    public required DateTime SentAt { get; init; }
    public DateTime? ClosedAt { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => Status == InvitationStatus.Sent;

    /// <summary>Last day on which there can be an answer.</summary>
    public DateTime AnswerBefore => SentAt.AddDays(DaysToAnswer);

    /// <summary>The owner asks someone for a contribution that still wants people.</summary>
    public static Invitation To(Contribution contribution, Professional person, string? line, bool askedAnyway, DateTime now)
    {
        contribution.EnsureTakesPeople();
        if (contribution.Opgave.OwnerId == person.Id)
        {
            throw new RefusedException("Je kunt jezelf niet uitnodigen voor je eigen opgave.");
        }

        return new()
        {
            ContributionId = contribution.Id, Contribution = contribution, ProfessionalId = person.Id, Professional = person,
            InvitedById = contribution.Opgave.OwnerId, Line = line, AskedAnyway = askedAnyway, SentAt = now,
        };
    }

    public Reply Accept(DateTime now)
    {
        EnsureOpen();
        if (now >= AnswerBefore)
        {
            throw new RefusedException("Deze uitnodiging is vervallen. Je kunt zelf nog reageren op de opgave.");
        }

        if (Contribution.Opgave.OwnerId == ProfessionalId)
        {
            throw new RefusedException("Deze opgave is nu van jou: je kunt niet op jezelf reageren.");
        }

        Contribution.EnsureTakesPeople();
        Close(InvitationStatus.Accepted, now);
        return Reply.FromInvitation(Id, ContributionId, ProfessionalId, now);
    }

    public void Decline(DeclineReason reason, string? text, DateTime now)
    {
        EnsureOpen();
        (Reason, ReasonText) = (reason, text);
        Close(InvitationStatus.Declined, now);
    }

    public void Expire(DateTime now)
    {
        EnsureOpen();
        if (now < AnswerBefore)
        {
            throw new RefusedException($"Een uitnodiging vervalt pas na {DaysToAnswer} dagen.");
        }

        Close(InvitationStatus.Expired, now);
    }

    /// <summary>The contribution is filled or the opgave closed: there is nothing left to ask.</summary>
    public void EndWithOpgave(DateTime now)
    {
        EnsureOpen();
        if (Contribution.Opgave.IsOpen && Contribution.IsOpen)
        {
            throw new RefusedException("Voor deze bijdrage worden nog mensen gezocht.");
        }

        Reason = Contribution.Opgave.IsOpen ? DeclineReason.AlreadyFilled : DeclineReason.OpgaveClosed;
        Close(InvitationStatus.Expired, now);
    }

    private void EnsureOpen()
    {
        if (!IsOpen)
        {
            throw new RefusedException("Deze uitnodiging is al beantwoord of vervallen.");
        }
    }

    private void Close(InvitationStatus status, DateTime now)
    {
        (Status, OpenMark, ClosedAt) = (status, null, now);
        Happened(status.ToString());
    }
}
