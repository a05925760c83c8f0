using GemeenteVanNu.Features.Startup;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GemeenteVanNu.Features.Mail;

/// <summary>Takes a mail out of the door: over SMTP when that is set up, otherwise into data/mail as .eml files.</summary>
public sealed class MailTransport(IOptions<MailOptions> options, IOptions<SiteOptions> site)
{
    public string Folder => Path.Combine(site.Value.DataFolder, "mail");

    public async Task Send(OutgoingMail mail, CancellationToken stop)
    {
        using var message = Compose(mail);
        if (options.Value.Host is null)
        {
            Directory.CreateDirectory(Folder);
            await message.WriteToAsync(Path.Combine(Folder, $"{mail.Id}.eml"), stop);
            return;
        }

        using var smtp = new SmtpClient { Timeout = 30_000 };
        await smtp.ConnectAsync(options.Value.Host, options.Value.Port, options.Value.Security switch
        {
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        }, stop);
        if (options.Value.User is { } user)
        {
            await smtp.AuthenticateAsync(user, options.Value.Password ?? "", stop);
        }

        await smtp.SendAsync(message, stop);
        await smtp.DisconnectAsync(true, stop);
    }

    private MimeMessage Compose(OutgoingMail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody() };
        message.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Date = new DateTimeOffset(mail.CreatedAt, TimeSpan.Zero);
        // The same id at every attempt lets a receiving server drop a second copy after a crash.
        message.MessageId = $"{mail.Id:N}@{options.Value.From.Split('@')[^1]}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
