using System.Collections.Frozen;

namespace GemeenteVanNu.Features.Stewardship.Log;

/// <summary>What the change log says, for people. A kind without words is a mistake that a test finds; it still shows.</summary>
public static class LogWords
{
    /// <summary>Subjects in the order of the filter, with what they are called.</summary>
    public static readonly IReadOnlyList<(string Subject, string Dutch)> Subjects =
    [
        ("Professional", "collega"), ("Opgave", "opgave"), ("Reply", "reactie"), ("Invitation", "uitnodiging"), ("Employer", "werkgever"), ("RoleGrant", "rol"),
        ("OutgoingMail", "mail"), ("Country", "demo"),
    ];

    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["Added"] = "gemaakt", ["Changed"] = "gewijzigd", ["Removed"] = "verwijderd", ["Loaded"] = "geladen",
        ["Confirmed"] = "bevestigd", ["Unconfirmed"] = "bevestiging ingetrokken", ["Refused"] = "afgewezen",
        ["FindabilityChosen"] = "koos wie hen mag vinden", ["Paused"] = "nam pauze", ["Resumed"] = "kwam terug van pauze",
        ["ExperienceAdded"] = "ervaring toegevoegd", ["ExperienceChanged"] = "ervaring gewijzigd", ["ExperienceRemoved"] = "ervaring verwijderd",
        ["PublicationRequested"] = "publicatie gevraagd", ["Published"] = "gepubliceerd", ["Started"] = "begonnen", ["Completed"] = "afgerond", ["Withdrawn"] = "ingetrokken",
        ["Reopened"] = "heropend", ["CompletionReported"] = "gemeld dat het klaar is", ["LeftSearch"] = "uit het zoeken gehaald", ["ConfirmedAlive"] = "gaat door", ["ContributionJoined"] = "iemand doet mee aan een bijdrage", ["ContributionAsked"] = "bijdrage gevraagd", ["ContributionDropped"] = "bijdrage geschrapt",
        ["PublicationRequestDropped"] = "publicatie toch niet gevraagd", ["Discarded"] = "concept weggegooid", ["BroughtBack"] = "concept teruggehaald",
        ["OwnerAsked"] = "trekker gevraagd of het nog loopt", ["EndAsked"] = "trekker gevraagd of het klaar is", ["OwnerReminded"] = "trekker herinnerd",
        ["Transferred"] = "overgedragen aan een collega", ["HandedOver"] = "overgedragen aan een collega",
        ["ContributionAdded"] = "bijdrage toegevoegd", ["ContributionChanged"] = "bijdrage gewijzigd", ["ContributionRemoved"] = "bijdrage verwijderd",
        ["ContributionFilled"] = "bijdrage vervuld", ["ContributionReopened"] = "bijdrage weer open",
        ["ConversationStarted"] = "gesprek begonnen", ["MessageSent"] = "bericht gestuurd", ["Agreed"] = "akkoord", ["Declined"] = "afgewezen met een reden",
        ["Unanswered"] = "bleef onbeantwoord", ["Accepted"] = "aangenomen", ["Expired"] = "verlopen", ["Ended"] = "beëindigd",
        ["DomainAdded"] = "maildomein toegevoegd", ["DomainRemoved"] = "maildomein weggehaald", ["DomainConfirmed"] = "maildomein bevestigd",
        ["DomainUnconfirmed"] = "bevestiging van maildomein ingetrokken", ["DomainChanged"] = "maildomein gewijzigd",
    }.ToFrozenDictionary();

    public static IEnumerable<string> KnownKinds => Kinds.Keys.Order(StringComparer.Ordinal);

    public static string Kind(string kind) => Kinds.GetValueOrDefault(kind) ?? $"iets anders ({kind})";

    public static string Subject(string subject) => Subjects.FirstOrDefault(s => s.Subject == subject).Dutch ?? subject;
}
