using System.Collections.Frozen;

namespace GemeenteVanNu.Features.Stewardship.Log;

/// <summary>What the change log says, for people. A kind without words is a mistake that a test finds; it still shows.</summary>
public static class LogWords
{
    /// <summary>Subjects in the order of the filter, with what they are called.</summary>
    public static readonly IReadOnlyList<(string Subject, string Dutch)> Subjects =
    [
        ("Professional", "collega"), ("Opgave", "opgave"), ("Reply", "reactie"), ("Invitation", "uitnodiging"), ("Employer", "werkgever"), ("RoleGrant", "rol"),
        ("OutgoingMail", "mail"), ("Country", "demo"), ("EscoLink", "koppeling met ESCO"), ("Esco", "ESCO"),
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
        ["Transferred"] = "overgedragen aan een collega",
        ["ContributionAdded"] = "bijdrage toegevoegd", ["ContributionChanged"] = "bijdrage gewijzigd", ["ContributionRemoved"] = "bijdrage verwijderd",
        ["ContributionFilled"] = "bijdrage vervuld", ["ContributionReopened"] = "bijdrage weer open",
        ["ConversationStarted"] = "gesprek begonnen", ["MessageSent"] = "bericht gestuurd", ["Agreed"] = "akkoord", ["Declined"] = "afgewezen met een reden",
        ["Unanswered"] = "bleef onbeantwoord", ["Accepted"] = "aangenomen", ["Expired"] = "verlopen", ["Ended"] = "beëindigd",
        ["DomainAdded"] = "maildomein toegevoegd", ["DomainRemoved"] = "maildomein weggehaald", ["DomainConfirmed"] = "maildomein bevestigd",
        ["DomainUnconfirmed"] = "bevestiging van maildomein ingetrokken", ["DomainChanged"] = "maildomein gewijzigd",
        ["LinkChosen"] = "begrip gekozen", ["NoLinkChosen"] = "geen begrip gekozen", ["LinkTakenBack"] = "keuze teruggedraaid", ["Imported"] = "ingelezen",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> FieldNames = new Dictionary<string, string>
    {
        ["Name"] = "naam", ["Function"] = "functie", ["EmployerId"] = "werkgever", ["MunicipalityCode"] = "gemeente", ["About"] = "over mij", ["Expertise"] = "expertise", ["Energy"] = "energie",
        ["EnergySharedAt"] = "energie delen", ["HoursPerWeek"] = "uren", ["AvailableFrom"] = "beschikbaar vanaf", ["AvailableUntil"] = "beschikbaar tot", ["Days"] = "dagen", ["MaxDistance"] = "afstand",
        ["RemoteOk"] = "op afstand", ["Remote"] = "op afstand", ["Forms"] = "vormen", ["Form"] = "vorm", ["OpenToAskAt"] = "toch gevraagd worden", ["Title"] = "titel", ["Summary"] = "samenvatting", ["Story"] = "verhaal",
        ["ThemeId"] = "thema", ["TaskFieldCode"] = "taakveld", ["StartsOn"] = "begin", ["EndsOn"] = "einde", ["Place"] = "plek", ["Hours"] = "uren", ["People"] = "aantal mensen", ["Activities"] = "activiteiten",
        ["Text"] = "tekst", ["From"] = "vanaf", ["Until"] = "tot",
    }.ToFrozenDictionary();

    /// <summary>What a kind of change is called, with the names of the fields it touched where that says more.</summary>
    public static string Kind(string kind, string? fields)
    {
        var touched = kind.EndsWith("Changed", StringComparison.Ordinal) ? fields?.Split(',').Select(FieldNames.GetValueOrDefault).OfType<string>().Distinct().ToList() : null;
        return touched is { Count: > 0 } ? $"{Kind(kind)} ({string.Join(", ", touched)})" : Kind(kind);
    }

    public static IEnumerable<string> KnownKinds => Kinds.Keys.Order(StringComparer.Ordinal);

    public static string Kind(string kind) => Kinds.GetValueOrDefault(kind) ?? $"iets anders ({kind})";

    public static string Subject(string subject) => Subjects.FirstOrDefault(s => s.Subject == subject).Dutch ?? subject;
}
