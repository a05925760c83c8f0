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

    public async Task Queue(Registration registration)
    {
        var secret = MailedSecret.New();
        var (email, anHourAgo) = (registration.Email!, clock.Now().AddHours(-1));
        var recent = await db.OutgoingMails.CountAsync(m => m.To == email && m.CreatedAt > anHourAgo);
        registration.Mailed(secret, clock.Now());
        if (recent >= MostMails)
        {
            return;
        }

        var account = await accounts.FindByEmailAsync(email);
        var letter = account is null ? CodeLetter(registration, secret) : await entrance.AlreadyKnown(account);
        db.OutgoingMails.Add(letter.ToMail(clock.Now()));
        if (account is not null)
        {
            // Nobody knows these: the sign-up cannot be finished, and looks like any other.
            registration.Mailed(MailedSecret.New(), clock.Now());
        }
    }

    private Letter CodeLetter(Registration registration, MailedSecret secret) =>
        new(registration.Email!, $"{secret.Code} is je code voor De Gemeente van Nu", registration.Name,
            ["Fijn dat je meedoet. Met deze zes cijfers laat je zien dat dit jouw werkadres is. Ze werken 15 minuten.",
             "Druk je liever op de knop? Dan hoef je niets over te typen. De knop werkt twee weken, ook op een ander apparaat.",
             "Was jij dit niet? Dan hoef je niets te doen: na twee weken is de aanmelding weg."])
        {
            Code = secret.Code,
            Button = new("Ga verder met je aanmelding", site.Value.Link($"/aanmelden/bevestigen/{secret.LinkWord}")),
        };
}
