using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.Replies;

public enum ReplyStatus { Sent, InConversation, Agreed, Declined, Withdrawn, Unanswered }

/// <summary>The short list of reasons; free text may come with it.</summary>
public enum DeclineReason { TooBusy, NotMyThing, NoPermission, AlreadyFilled, Other, OpgaveClosed }

/// <summary>A professional says "ik doe mee" to a contribution.</summary>
public sealed class Reply : Recorded, IVersioned
{
    /// <summary>Working days until the owner is reminded, is reminded again, and until the reply is left unanswered.</summary>
    public const int FirstReminder = 3, SecondReminder = 7, DaysToAnswer = 14;

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
    public int RemindersSent { get; private set; }
    public List<Message> Messages { get; init; } = [];
    public int Version { get; set; }

    public bool IsOpen => Status is ReplyStatus.Sent or ReplyStatus.InConversation;

    /// <summary>People who do it together go on talking.</summary>
    public bool MayTalk => IsOpen || Status == ReplyStatus.Agreed;

    /// <summary>"Ik doe mee": not to an own opgave, and only where people are still wanted.</summary>
    public static Reply To(Contribution contribution, Professional person, string? motivation, DateTime now)
    {
        contribution.EnsureTakesPeople();
        if (contribution.Opgave.OwnerId == person.Id)
        {
            throw new RefusedException("Dit is je eigen opgave. Reageren kan alleen op opgaven van anderen.");
        }

        return new()
        {
            ContributionId = contribution.Id, Contribution = contribution, ProfessionalId = person.Id, Professional = person, Motivation = motivation, SentAt = now,
        };
    }

    /// <summary>An accepted invitation starts as a conversation.</summary>
    public static Reply FromInvitation(Guid invitationId, Guid contributionId, Guid professionalId, DateTime now) => new()
    {
        ContributionId = contributionId, ProfessionalId = professionalId, InvitationId = invitationId, SentAt = now,
        Status = ReplyStatus.InConversation,
    };

    public Message Say(string text, Guid by, bool byOwner, DateTime now, Guid? messageId = null)
    {
        if (!MayTalk)
        {
            throw new RefusedException("Deze reactie is al afgesloten.");
        }

        var message = new Message { Id = messageId ?? Guid.CreateVersion7(), ReplyId = Id, AuthorId = by, Text = text, SentAt = now };
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

    /// <summary>The contribution is filled or the opgave closed: there is nothing left to join.</summary>
    public void EndWithOpgave(DateTime now)
    {
        if (Contribution.Opgave.IsOpen && Contribution.IsOpen)
        {
            throw new RefusedException("Voor deze bijdrage worden nog mensen gezocht.");
        }

        Decline(Contribution.Opgave.IsOpen ? DeclineReason.AlreadyFilled : DeclineReason.OpgaveClosed, null, now);
    }

    /// <summary>How often the owner should have been reminded by now: after three and after seven working days.</summary>
    public int RemindersDue(DateOnly today) => Status != ReplyStatus.Sent ? 0 : DaysWaited(today) switch
    {
        < FirstReminder => 0,
        < SecondReminder => 1,
        _ => 2,
    };

    public void Remind(DateTime now)
    {
        var due = RemindersDue(now.DutchDay());
        if (due <= RemindersSent)
        {
            throw new RefusedException("De trekker is al herinnerd.");
        }

        RemindersSent = due;
        Happened("OwnerReminded");
    }

    public bool IsLeftUnanswered(DateOnly today) => Status == ReplyStatus.Sent && DaysWaited(today) >= DaysToAnswer;

    /// <summary>Nobody answered for 14 working days.</summary>
    public void LeaveUnanswered(DateTime now)
    {
        if (!IsLeftUnanswered(now.DutchDay()))
        {
            throw new RefusedException("De trekker heeft al geantwoord, of heeft nog tijd.");
        }

        Close(ReplyStatus.Unanswered, now);
    }

    private int DaysWaited(DateOnly today) => WorkingDays.Between(SentAt.DutchDay(), today);

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
