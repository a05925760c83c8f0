using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.Startup;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Replies;

/// <summary>
/// The mails about replies, invitations and opgaven: who did what, and one button to the place where the answer is given.
/// Names follow the same rule as on the pages: only towards people whose work address is confirmed.
/// </summary>
public sealed class Letters(IOptions<SiteOptions> site)
{
    public Letter ReplySent(Reply reply) => ToOwner(reply, $"Iemand doet mee met {Quoted(reply)}",
        [$"{Capital(NameOfPerson(reply))} wil meedoen met je opgave {Quoted(reply)}, voor: {reply.Contribution.Title}.", .. Quote(reply.Motivation), "Stuur een bericht terug, ook als het een korte is. Wachten op antwoord is het vervelendst."]);

    public Letter MessageSent(Reply reply, Message message)
    {
        var byOwner = message.AuthorId == Owner(reply).Id;
        IReadOnlyList<string> words = [$"{Capital(byOwner ? NameOfOwner(reply) : NameOfPerson(reply))} schreef je over {Quoted(reply)}:", $"“{message.Text}”"];
        var subject = $"Bericht over {Quoted(reply)}";
        return byOwner ? ToPerson(reply, subject, words) : ToOwner(reply, subject, words);
    }

    public Letter Agreed(Reply reply) => ToPerson(reply, $"Jullie gaan het samen doen: {reply.Contribution.Opgave.Title}",
        [$"{Capital(NameOfOwner(reply))} zegt ja: je doet mee met {Quoted(reply)}, voor: {reply.Contribution.Title}.", "Spreek samen af wanneer je begint. Dat kan in het gesprek bij je reactie."]);

    public Letter Declined(Reply reply) => ToPerson(reply, $"Antwoord op je reactie op {Quoted(reply)}",
        [$"Het wordt deze keer niets met {Quoted(reply)}.", reply.WhyEnded(), "Jammer, maar jouw kennis en energie zijn elders hard nodig."], new("Bekijk opgaven voor jou", site.Value.Link("/mijn/opgaven")));

    public Letter Withdrawn(Reply reply) => ToOwner(reply, $"Een reactie op {Quoted(reply)} is ingetrokken",
        [$"{Capital(NameOfPerson(reply))} doet toch niet mee met {Quoted(reply)}.", reply.WhyEnded()]);

    public Letter EndedWithOpgave(Reply reply) => ToPerson(reply, $"Je reactie op {Quoted(reply)} is afgesloten",
        [reply.WhyEnded(), "Bedankt dat je wilde meedoen. Er zijn meer opgaven waar jouw energie van pas komt."], new("Bekijk opgaven voor jou", site.Value.Link("/mijn/opgaven")));

    public Letter OpgaveCompleted(Reply reply)
    {
        var outcome = reply.Contribution.Opgave.Outcome;
        return ToPerson(reply, $"{Quoted(reply)} is afgerond",
            [$"{Quoted(reply)} is klaar, mede door jou. Bedankt dat je meedeed!", .. outcome is null ? (IEnumerable<string>)[] : [$"Dit leverde het op: {outcome}"]],
            new("Bekijk de opgave", site.Value.Link($"/opgaven/{reply.Contribution.Opgave.Slug}")));
    }

    public Letter OpgaveWithdrawn(Reply reply) => ToPerson(reply, $"{Quoted(reply)} is ingetrokken",
        reply.Contribution.Opgave.PublicReason is { } reason
            ? [$"{Capital(NameOfOwner(reply))} heeft {Quoted(reply)} ingetrokken. Wat jullie afspraken, gaat niet door.", $"De reden: {reason}", "Heb je nog een vraag? Jullie gesprek blijft open."]
            : [$"Een beheerder heeft {Quoted(reply)} van de site gehaald. Wat jullie afspraken, gaat hier niet door.", "Heb je nog een vraag? Jullie gesprek blijft open."]);

    public Letter Unanswered(Reply reply) => ToPerson(reply, $"Nog geen antwoord op je reactie op {Quoted(reply)}",
        [$"Je wilde meedoen met {Quoted(reply)}. Daar kwam {Reply.DaysToAnswer} werkdagen geen antwoord op. Dat spijt ons.", "We sluiten je reactie af, zodat je weet waar je aan toe bent. Er zijn opgaven die je hulp nu willen."],
        new("Bekijk opgaven voor jou", site.Value.Link("/mijn/opgaven")));

    public Letter OwnerReminder(Reply reply) => ToOwner(reply, $"Iemand wacht op je antwoord over {Quoted(reply)}",
        [$"{Capital(NameOfPerson(reply))} wil meedoen met {Quoted(reply)} en wacht sinds {reply.SentAt.DutchDay().InWords()} op antwoord.", "Een kort bericht is al genoeg."]);

    public Letter InvitationSent(Invitation invitation)
    {
        var opgave = invitation.Contribution.Opgave;
        var asker = $"{Capital(opgave.Owner.NameFor(invitation.Professional.IsConfirmed))} van {opgave.Municipality.Name}";
        return ToInvited(invitation, $"Doe je mee met “{opgave.Title}”?",
            [
                invitation.AskedAnyway
                    ? $"{asker} zoekt iemand voor “{opgave.Title}” en vond niemand die helemaal past. Jij vond het goed dat we je dan toch vragen."
                    : $"{asker} vraagt jou om mee te doen met “{opgave.Title}”.",
                $"Het gaat om: {invitation.Contribution.Title} ({invitation.Contribution.Form.Dutch()}, {invitation.Contribution.HoursInWords}).",
                .. Quote(invitation.Line),
                $"Je kunt antwoorden tot en met {invitation.AnswerBefore.AddDays(-1).DutchDay().InWords()}. Nee zeggen mag altijd.",
            ]);
    }

    public Letter InvitationAccepted(Invitation invitation, Reply reply) => ToOwner(invitation, $"Ja! Iemand wil meepraten over “{invitation.Contribution.Opgave.Title}”",
        [$"{Capital(NameOfPerson(invitation))} nam je uitnodiging aan voor “{invitation.Contribution.Opgave.Title}”. Jullie zijn nu in gesprek."], new("Ga naar het gesprek", site.Value.Link($"/reacties/{reply.Id}")));

    public Letter InvitationDeclined(Invitation invitation) => ToOwner(invitation, $"Een uitnodiging voor “{invitation.Contribution.Opgave.Title}” is afgeslagen",
        [$"{Capital(NameOfPerson(invitation))} doet niet mee met “{invitation.Contribution.Opgave.Title}”.", invitation.WhyEnded()], People(invitation));

    public Letter InvitationExpired(Invitation invitation) => ToOwner(invitation, $"Een uitnodiging voor “{invitation.Contribution.Opgave.Title}” is vervallen",
        [$"{Capital(NameOfPerson(invitation))} antwoordde niet binnen {Invitation.DaysToAnswer} dagen. Vraag gerust iemand anders."], People(invitation));

    public Letter InvitationEnded(Invitation invitation) => ToInvited(invitation, $"De uitnodiging voor “{invitation.Contribution.Opgave.Title}” is vervallen",
        [invitation.WhyEnded(), "Je hoeft niets te doen."]);

    public Letter CompletionReported(Opgave opgave, string by) => About(opgave, $"Is “{opgave.Title}” klaar?",
        [$"{Capital(by)} meldt dat “{opgave.Title}” klaar is.", "Klopt dat? Rond je opgave dan af en schrijf in een paar zinnen wat het opleverde. Daar hebben andere gemeenten iets aan."]);

    public Letter QuietOpgave(Opgave opgave) => About(opgave, $"Hoe gaat het met “{opgave.Title}”?",
        [$"Bij “{opgave.Title}” gebeurde {Opgave.QuietDays} dagen niets. Hoe staat het ervoor?", "Laat weten of jullie doorgaan, of rond de opgave af. Een nieuwe vraag of een kleinere bijdrage helpt vaak ook."]);

    public Letter EndPassed(Opgave opgave) => About(opgave, $"Is “{opgave.Title}” klaar?",
        [$"De einddatum van “{opgave.Title}” is voorbij. Is het klaar, of gaan jullie door?", $"Zonder antwoord tonen we de opgave over {Opgave.QuietDays} dagen niet meer bij het zoeken."]);

    public Letter LeftSearch(Opgave opgave) => About(opgave, $"“{opgave.Title}” staat niet meer bij het zoeken",
        [$"De einddatum van “{opgave.Title}” is al een tijd voorbij. Daarom tonen we de opgave niet meer bij het zoeken.", "Gaan jullie door? Kies een nieuwe einddatum, dan staat hij er meteen weer."]);

    public Letter Published(Opgave opgave) => About(opgave, $"“{opgave.Title}” staat online",
        [$"Je werkadres is bevestigd. Je opgave “{opgave.Title}” is gepubliceerd."]);

    public Letter PublicationDropped(Opgave opgave, DateOnly today) => About(opgave, $"“{opgave.Title}” is nog niet gepubliceerd",
        [$"Je werkadres is bevestigd, maar er ontbreekt nog iets aan “{opgave.Title}”.", opgave.WhatIsMissing(today).FirstOrDefault() ?? "", "Vul het aan en kies ‘Publiceer’."]);

    public Letter Transferred(Opgave opgave, Professional to, string from) => new(to.Account.Email!, $"Jij bent nu trekker van “{opgave.Title}”", to.Name,
        [$"{Capital(from)} heeft “{opgave.Title}” aan jou overgedragen.", opgave.IsOpen ? "Vanaf nu komen reacties bij jou binnen." : "De opgave is al afgerond. Je hoeft niets te doen."])
    {
        Button = new("Bekijk de opgave", site.Value.Link($"/opgaven/{opgave.Slug}/beheer")),
    };

    private Letter About(Opgave opgave, string subject, IReadOnlyList<string> words) => new(opgave.Owner.Account.Email!, subject, opgave.Owner.Name, words)
    {
        Button = new("Ga naar je opgave", site.Value.Link($"/opgaven/{opgave.Slug}/beheer")),
    };

    private Letter ToOwner(Reply reply, string subject, IReadOnlyList<string> words) => new(Owner(reply).Account.Email!, subject, Owner(reply).Name, words)
    {
        Button = new("Bekijk de reactie", site.Value.Link($"/reacties/{reply.Id}")),
    };

    private Letter ToPerson(Reply reply, string subject, IReadOnlyList<string> words, LetterButton? button = null) => new(reply.Professional.Account.Email!, subject, reply.Professional.Name, words)
    {
        Button = button ?? new("Bekijk je reactie", site.Value.Link($"/reacties/{reply.Id}")),
    };

    private static Letter ToOwner(Invitation invitation, string subject, IReadOnlyList<string> words, LetterButton button)
    {
        var owner = invitation.Contribution.Opgave.Owner;
        return new(owner.Account.Email!, subject, owner.Name, words) { Button = button };
    }

    private Letter ToInvited(Invitation invitation, string subject, IReadOnlyList<string> words) => new(invitation.Professional.Account.Email!, subject, invitation.Professional.Name, words)
    {
        Button = new("Bekijk de uitnodiging", site.Value.Link($"/uitnodigingen/{invitation.Id}")),
    };

    private LetterButton People(Invitation invitation) =>
        new("Zoek andere mensen", site.Value.Link($"/opgaven/{invitation.Contribution.Opgave.Slug}/mensen?bijdrage={invitation.ContributionId}"));

    private static Professional Owner(Reply reply) => reply.Contribution.Opgave.Owner;

    private static string NameOfOwner(Reply reply) => Owner(reply).NameFor(reply.Professional.IsConfirmed);

    private static string NameOfPerson(Reply reply) => reply.Professional.NameFor(Owner(reply).IsConfirmed);

    private static string NameOfPerson(Invitation invitation) => invitation.Professional.NameFor(invitation.Contribution.Opgave.Owner.IsConfirmed);

    private static string Quoted(Reply reply) => $"“{reply.Contribution.Opgave.Title}”";

    private static IEnumerable<string> Quote(string? text) => text is null ? [] : [$"“{text}”"];

    private static string Capital(string words) => words.StartsWith("collega", StringComparison.Ordinal) ? "Een " + words : words;
}

static class Sending
{
    /// <summary>Queues the mail in the same SaveChanges as what it is about.</summary>
    public static void Send(this Db db, Letter letter, DateTime now) => db.OutgoingMails.Add(letter.ToMail(now));
}
