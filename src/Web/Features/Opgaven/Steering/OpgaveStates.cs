using GemeenteVanNu.Design;

namespace GemeenteVanNu.Features.Opgaven.Steering;

/// <summary>The state of an opgave for its owner, in Dutch.</summary>
static class OpgaveStates
{
    public static string ForOwner(this Opgave opgave) => opgave switch
    {
        { Status: OpgaveStatus.Draft, PublicationRequestedAt: not null } => "Wacht op bevestiging van je werkadres",
        { Status: OpgaveStatus.Draft } => "Concept",
        { LeftSearchAt: not null } => "Niet meer te vinden",
        { Status: OpgaveStatus.Published } => "Staat open",
        { Status: OpgaveStatus.InProgress } => "Er wordt aan gewerkt",
        { Status: OpgaveStatus.Completed } => "Afgerond",
        _ => "Ingetrokken",
    };

    public static BadgeKind Badge(this Opgave opgave) => opgave switch
    {
        { Status: OpgaveStatus.Draft, PublicationRequestedAt: not null } => BadgeKind.Waiting,
        { LeftSearchAt: not null } => BadgeKind.Warning,
        { Status: OpgaveStatus.Published } => BadgeKind.Open,
        { Status: OpgaveStatus.InProgress or OpgaveStatus.Completed } => BadgeKind.Done,
        { Status: OpgaveStatus.Withdrawn } => BadgeKind.Closed,
        _ => BadgeKind.Neutral,
    };
}
