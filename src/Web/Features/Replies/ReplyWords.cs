using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Invitations;

namespace GemeenteVanNu.Features.Replies;

/// <summary>States and reasons of replies and invitations, in Dutch.</summary>
public static class ReplyWords
{
    public static string Dutch(this ReplyStatus status) => status switch
    {
        ReplyStatus.Sent => "Wacht op antwoord",
        ReplyStatus.InConversation => "In gesprek",
        ReplyStatus.Agreed => "Akkoord",
        ReplyStatus.Declined => "Gaat niet door",
        ReplyStatus.Withdrawn => "Ingetrokken",
        ReplyStatus.Unanswered => "Geen antwoord",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Every status has words."),
    };

    public static BadgeKind Badge(this ReplyStatus status) => status switch
    {
        ReplyStatus.Sent => BadgeKind.Waiting,
        ReplyStatus.InConversation => BadgeKind.Open,
        ReplyStatus.Agreed => BadgeKind.Done,
        _ => BadgeKind.Closed,
    };

    public static string Dutch(this InvitationStatus status) => status switch
    {
        InvitationStatus.Sent => "Wacht op antwoord",
        InvitationStatus.Accepted => "Aangenomen",
        InvitationStatus.Declined => "Afgeslagen",
        InvitationStatus.Expired => "Vervallen",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Every status has words."),
    };

    public static BadgeKind Badge(this InvitationStatus status) => status switch
    {
        InvitationStatus.Sent => BadgeKind.Waiting,
        InvitationStatus.Accepted => BadgeKind.Done,
        _ => BadgeKind.Closed,
    };

    /// <summary>Reasons that an owner can give.</summary>
    public static IReadOnlyList<Choice> OwnersReasons { get; } =
    [
        new(nameof(DeclineReason.AlreadyFilled), "Er is al iemand gevonden"),
        new(nameof(DeclineReason.NotMyThing), "Het past niet goed bij wat we zoeken"),
        new(nameof(DeclineReason.TooBusy), "We hebben nu geen tijd om samen te werken"),
        new(nameof(DeclineReason.NoPermission), "We krijgen er geen toestemming voor"),
        new(nameof(DeclineReason.Other), "Iets anders"),
    ];

    /// <summary>Reasons that someone who replied or was invited can give.</summary>
    public static IReadOnlyList<Choice> PersonsReasons { get; } =
    [
        new(nameof(DeclineReason.TooBusy), "Ik heb het te druk"),
        new(nameof(DeclineReason.NotMyThing), "Dit past niet bij mij"),
        new(nameof(DeclineReason.NoPermission), "Ik krijg er geen toestemming voor"),
        new(nameof(DeclineReason.Other), "Iets anders"),
    ];

    /// <summary>Why it ended, in a sentence; what was written with it follows.</summary>
    public static string WhyEnded(this Reply reply) => (reply.Status, reply.Reason) switch
    {
        (_, DeclineReason.AlreadyFilled) => "Er is al iemand gevonden.",
        (_, DeclineReason.OpgaveClosed) => "De opgave is afgesloten.",
        (ReplyStatus.Declined, DeclineReason.NotMyThing) => "Het past niet goed bij wat de trekker zoekt.",
        (ReplyStatus.Declined, DeclineReason.TooBusy) => "De trekker heeft nu geen tijd om samen te werken.",
        (ReplyStatus.Declined, DeclineReason.NoPermission) => "De trekker krijgt er geen toestemming voor.",
        (ReplyStatus.Withdrawn, { } reason) => Persons(reason),
        _ => "",
    } + Written(reply.ReasonText);

    public static string WhyEnded(this Invitation invitation) => invitation.Reason switch
    {
        DeclineReason.AlreadyFilled => "Er is al iemand gevonden.",
        DeclineReason.OpgaveClosed => "De opgave is afgesloten.",
        { } reason => Persons(reason),
        null => "",
    } + Written(invitation.ReasonText);

    /// <summary>"sinds vandaag", "sinds gisteren", "al 5 dagen".</summary>
    public static string WaitingInWords(this DateTime since, DateOnly today) => (today.DayNumber - since.DutchDay().DayNumber) switch
    {
        <= 0 => "sinds vandaag",
        1 => "sinds gisteren",
        var days => $"al {days} dagen",
    };

    private static string Persons(DeclineReason reason) => reason switch
    {
        DeclineReason.TooBusy => "Te druk op dit moment.",
        DeclineReason.NotMyThing => "Dit past niet goed.",
        DeclineReason.NoPermission => "Er is geen toestemming.",
        _ => "",
    };

    private static string Written(string? text) => text is null ? "" : $" “{text}”";
}
