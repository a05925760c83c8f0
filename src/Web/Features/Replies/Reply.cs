using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.Replies;

public enum ReplyStatus { Sent, InConversation, Agreed, Declined, Withdrawn, Unanswered }

/// <summary>The short list of reasons; free text may come with it.</summary>
public enum DeclineReason { TooBusy, NotMyThing, NoPermission, AlreadyFilled, Other }

/// <summary>A professional says "ik doe mee" to a contribution.</summary>
public sealed class Reply : Recorded, IVersioned
{
    public required Guid ContributionId { get; init; }
    public Contribution Contribution { get; init; } = null!;
    public required Guid ProfessionalId { get; init; }
    public Professional Professional { get; init; } = null!;
    public Guid? InvitationId { get; init; }
    public string? Motivation { get; init; }
    public ReplyStatus Status { get; private set; }

    /// <summary>1 while open, else empty: with the unique index on contribution, person and this, there is one open reply at most.</summary>
    public int? OpenMark { get; private set; } = 1;
    public DeclineReason? Reason { get; private set; }
    public string? ReasonText { get; private set; }
    public required DateTime SentAt { get; init; }
    public DateTime? ClosedAt { get; private set; }
    public int RemindersSent { get; set; }
    public List<Message> Messages { get; init; } = [];
    public int Version { get; set; }

    public bool IsOpen => Status is ReplyStatus.Sent or ReplyStatus.InConversation;

    /// <summary>An accepted invitation starts as a conversation.</summary>
    public static Reply FromInvitation(Guid invitationId, Guid contributionId, Guid professionalId, DateTime now) => new()
    {
        ContributionId = contributionId, ProfessionalId = professionalId, InvitationId = invitationId, SentAt = now,
        Status = ReplyStatus.InConversation,
    };

    public Message Say(string text, Guid by, bool byOwner, DateTime now)
    {
        EnsureOpen();
        var message = new Message { ReplyId = Id, AuthorId = by, Text = text, SentAt = now };
        Messages.Add(message);
        if (byOwner && Status == ReplyStatus.Sent)
        {
            Status = ReplyStatus.InConversation;
            Happened("ConversationStarted");
        }

        Happened("MessageSent");
        return message;
    }

    /// <summary>The owner says yes. The contribution counts one more person and the opgave starts.</summary>
    public void Agree(DateTime now)
    {
        EnsureOpen();
        if (!Contribution.Opgave.IsOpen)
        {
            throw new RefusedException("Deze opgave is al afgesloten.");
        }

        Contribution.Join();
        Contribution.Opgave.Start(now);
        Close(ReplyStatus.Agreed, now);
    }

    public void Decline(DeclineReason reason, string? text, DateTime now)
    {
        EnsureOpen();
        (Reason, ReasonText) = (reason, text);
        Close(ReplyStatus.Declined, now);
    }

    public void Withdraw(DeclineReason? reason, string? text, DateTime now)
    {
        EnsureOpen();
        (Reason, ReasonText) = (reason, text);
        Close(ReplyStatus.Withdrawn, now);
    }

    /// <summary>Nobody answered for 14 days.</summary>
    public void LeaveUnanswered(DateTime now)
    {
        if (Status != ReplyStatus.Sent)
        {
            throw new RefusedException("Op deze reactie is al geantwoord.");
        }

        Close(ReplyStatus.Unanswered, now);
    }

    private void EnsureOpen()
    {
        if (!IsOpen)
        {
            throw new RefusedException("Deze reactie is al afgesloten.");
        }
    }

    private void Close(ReplyStatus status, DateTime now)
    {
        (Status, OpenMark, ClosedAt) = (status, null, now);
        Happened(status.ToString());
    }
}

/// <summary>One message in the conversation about a reply.</summary>
public sealed class Message
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReplyId { get; init; }
    public required Guid AuthorId { get; init; }
    public required string Text { get; init; }
    public required DateTime SentAt { get; init; }
}
