using System.Text.RegularExpressions;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Mail;
using MimeKit;

namespace GemeenteVanNu.Features.Demo;

/// <summary>A stretch of a mail: words, or an address to open.</summary>
public readonly record struct MailPart(string Text, bool IsLink);

public sealed partial record WrittenMail(Guid Id, string To, string Subject, DateTime SentAt, string Text)
{
    public IEnumerable<MailPart> Parts()
    {
        var at = 0;
        foreach (Match link in Address().Matches(Text))
        {
            yield return new(Text[at..link.Index], IsLink: false);
            yield return new(link.Value, IsLink: true);
            at = link.Index + link.Length;
        }

        yield return new(Text[at..], IsLink: false);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}

/// <summary>Reads the mails that were written to the data folder because no SMTP was set up.</summary>
public sealed class MailFolder(MailTransport transport)
{
    private const int Most = 100;

    /// <summary>Newest first: the ids are in order of time.</summary>
    public IReadOnlyList<WrittenMail> Newest() => !Directory.Exists(transport.Folder) ? [] :
    [
        .. Directory.GetFiles(transport.Folder, "*.eml").OrderDescending(StringComparer.Ordinal)
            .Select(file => Guid.TryParse(Path.GetFileNameWithoutExtension(file), out var id) ? Find(id) : null).OfType<WrittenMail>().Take(Most),
    ];

    public WrittenMail? Find(Guid id)
    {
        var file = Path.Combine(transport.Folder, $"{id}.eml");
        if (!File.Exists(file))
        {
            return null;
        }

        using var mail = MimeMessage.Load(file);
        return new(id, mail.To.ToString(), mail.Subject ?? "", mail.Date.UtcDateTime.DutchTime(), mail.TextBody ?? "");
    }
}
