using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>
/// The mail that proves an address. Who has an account already gets a way in instead; on the site both look the same.
/// </summary>
public sealed class RegistrationMail(Db db, UserManager<Account> accounts, Entrance entrance, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>More mails than this to one address in an hour are not sent.</summary>
    public const int MostMails = 5;

    /// <summary>Queues a mail unless one with a code that still works is there already. The caller saves.</summary>
    public async Task QueueWhenNeeded(Registration registration)
    {
        if (registration.MailedTo != registration.Email || registration.CodeExpiresAt <= clock.Now())
        {
            await Queue(registration);
        }
    }

    /// <summary>Whether a mail was queued: no more than a few go to one address. The caller saves.</summary>
    public async Task<bool> Queue(Registration registration)
    {
        var (email, anHourAgo) = (registration.Email!, clock.Now().AddHours(-1));
        var recent = await db.OutgoingMails.CountAsync(m => m.To == email && m.CreatedAt > anHourAgo);
        if (recent >= MostMails)
        {
            // A code that nobody gets could still be guessed, with new tries every time.
            return false;
        }

        // Who has an account gets another mail; then nobody knows this secret, and the sign-up cannot be finished but looks like any other.
        var secret = MailedSecret.New();
        registration.Mailed(secret, clock.Now());
        var account = await accounts.FindByEmailAsync(email);
        db.OutgoingMails.Add((account is null ? CodeLetter(registration, secret) : await entrance.AlreadyKnown(account)).ToMail(clock.Now()));
        if (account is null)
        {
            // The other way makes a sign-in code: both take the time of one slow hash more.
            MailedSecret.HashCode(secret.Code, registration.Id);
        }

        return true;
    }

    // Without the name: whoever typed this address could otherwise have us mail any words to it.
    private Letter CodeLetter(Registration registration, MailedSecret secret) =>
        new(registration.Email!, "Je code voor De Gemeente van Nu", null,
            ["Fijn dat je meedoet. Met deze zes cijfers laat je zien dat dit jouw werkadres is. Ze werken 15 minuten.",
             "Druk je liever op de knop? Dan hoef je niets over te typen. De knop werkt twee weken, ook op een ander apparaat.",
             "Was jij dit niet? Dan hoef je niets te doen: na twee weken is de aanmelding weg."])
        {
            Code = secret.Code,
            Button = new("Ga verder met je aanmelding", site.Value.Link($"/aanmelden/bevestigen/{secret.LinkWord}")),
        };
}
