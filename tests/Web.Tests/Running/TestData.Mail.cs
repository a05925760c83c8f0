using System.Text.RegularExpressions;
using GemeenteVanNu.Features.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GemeenteVanNu.Web.Tests.Running;

public static partial class TestData
{
    /// <summary>The mails that someone got, oldest first. Waits until everything that is due has been delivered.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> MailsTo(this TestSite site, string address)
    {
        var folder = site.Services.GetRequiredService<MailTransport>().Folder;
        for (var patience = 0; await site.InDatabase(db => db.OutgoingMails.AnyAsync(m => m.SentAt == null)); patience++)
        {
            Assert.True(patience < 500, "A mail was not delivered.");
            await Task.Delay(20);
        }

        // Ids of mails are in order of time.
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return [.. files.Select(file => MimeMessage.Load(file)).Where(mail => mail.To.Mailboxes.Any(to => to.Address.Equals(address, StringComparison.OrdinalIgnoreCase)))];
    }

    public static async Task<MimeMessage> LastMailTo(this TestSite site, string address)
    {
        var mails = await site.MailsTo(address);
        Assert.True(mails.Count > 0, $"Nothing was mailed to {address}.");
        return mails[^1];
    }

    /// <summary>The six digits in a mail.</summary>
    public static string Code(this MimeMessage mail) => SixDigits().Match(mail.TextBody ?? "").Value.TrimEnd();

    /// <summary>The path of the link in a mail.</summary>
    public static string Link(this MimeMessage mail) => new Uri(Address().Match(mail.TextBody ?? "").Value).PathAndQuery;

    [GeneratedRegex(@"^\d{6}\r?$", RegexOptions.Multiline)]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
