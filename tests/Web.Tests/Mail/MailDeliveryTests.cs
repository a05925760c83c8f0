using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GemeenteVanNu.Web.Tests.Mail;

public sealed class MailDeliveryTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly Letter Letter = new("sanne@ede.example", "Je code voor De Gemeente van Nu", "Sanne", ["Met deze code log je in."])
    {
        Code = "123456", Button = new LetterButton("Log in", "http://localhost/inloggen/x"),
    };

    [Fact]
    public async Task Without_SMTP_a_mail_becomes_a_file_and_its_text_leaves_the_database()
    {
        var mail = await Queue(Letter);
        await Deliver(mail);
        using var message = await MimeMessage.LoadAsync(Path.Combine(site.DataFolder, "mail", $"{mail}.eml"));
        Assert.Equal("Je code voor De Gemeente van Nu", message.Subject);
        Assert.Contains("123456", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://localhost/inloggen/x", message.HtmlBody, StringComparison.Ordinal);
        var row = await Row(mail);
        Assert.NotNull(row.SentAt);
        Assert.Equal("", row.Text + row.Html);
    }

    [Fact]
    public async Task Over_SMTP_a_refused_mail_is_kept_and_sent_later_once()
    {
        await using var receiver = new SmtpReceiver { IsBusy = true };
        var options = site.Services.GetRequiredService<IOptions<MailOptions>>().Value;
        (options.Host, options.Port, options.Security) = ("127.0.0.1", receiver.Port, MailSecurity.None);
        try
        {
            var mail = await Queue(Letter);
            await Until(async () => (await Row(mail)).LastError is not null);
            Assert.Null((await Row(mail)).SentAt);
            Assert.Contains("123456", (await Row(mail)).Text, StringComparison.Ordinal);

            receiver.IsBusy = false;
            site.Clock.Advance(TimeSpan.FromMinutes(2));
            await Deliver(mail);
            await site.Services.GetRequiredService<MailDelivery>().DeliverDue();
            var taken = Assert.Single(receiver.Mails);
            Assert.Contains($"{mail:N}@", taken, StringComparison.Ordinal);
        }
        finally
        {
            options.Host = null;
        }
    }

    [Fact]
    public async Task A_mail_that_was_claimed_before_a_crash_is_sent_when_the_claim_runs_out()
    {
        var claimed = Letter.ToMail(site.Clock.Now);
        claimed.NextAttemptAt = site.Clock.Now.AddMinutes(5);
        claimed.Attempts = 1;
        await site.InDatabase(async db =>
        {
            db.OutgoingMails.Add(claimed);
            await db.SaveChangesAsync();
        });
        await site.Services.GetRequiredService<MailDelivery>().DeliverDue();
        Assert.Null((await Row(claimed.Id)).SentAt);

        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver(claimed.Id);
        Assert.NotNull((await Row(claimed.Id)).SentAt);
    }

    [Fact]
    public void What_people_typed_cannot_become_markup_in_a_mail()
    {
        var mail = (Letter with { Paragraphs = ["<script>alert(1)</script>"] }).ToMail(site.Clock.Now);
        Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
    }

    private async Task<Guid> Queue(Letter letter)
    {
        var mail = letter.ToMail(site.Clock.Now);
        await site.InDatabase(async db =>
        {
            db.OutgoingMails.Add(mail);
            await db.SaveChangesAsync();
        });
        return mail.Id;
    }

    // The running service and this call may each be first; either way the mail goes out once.
    private async Task Deliver(Guid mail)
    {
        await site.Services.GetRequiredService<MailDelivery>().DeliverDue();
        await Until(async () => (await Row(mail)).SentAt is not null);
    }

    private Task<OutgoingMail> Row(Guid id) => site.InDatabase(db => db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Id == id));

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("It did not happen within twenty seconds.");
    }
}
