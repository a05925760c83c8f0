using System.Net;
using System.Text;

namespace GemeenteVanNu.Features.Mail;

/// <summary>A button in a mail: what it says and the full address it leads to.</summary>
public sealed record LetterButton(string Label, string Url);

/// <summary>
/// A mail as its writer thinks of it: a greeting, paragraphs, at most one code and one button. Becomes text and
/// HTML alike, so that nobody misses anything.
/// </summary>
public sealed record Letter(string To, string Subject, string? Name, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Shown large and apart, to be typed over.</summary>
    public string? Code { get; init; }
    public LetterButton? Button { get; init; }

    public OutgoingMail ToMail(DateTime now) => new()
    {
        To = To, Subject = Subject, Text = AsText(), Html = AsHtml(), CreatedAt = now, NextAttemptAt = now,
    };

    private string Greeting => Name is null ? "Hallo," : $"Hallo {Name},";

    private const string Closing = "Groet,\nDe Gemeente van Nu";

    private string AsText()
    {
        var text = new StringBuilder().Append(Greeting).Append("\n\n");
        foreach (var paragraph in Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (Code is not null)
        {
            text.Append(Code).Append("\n\n");
        }

        if (Button is not null)
        {
            text.Append(Button.Label).Append(":\n").Append(Button.Url).Append("\n\n");
        }

        return text.Append(Closing).Append('\n').ToString();
    }

    private string AsHtml()
    {
        var html = new StringBuilder("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>").Append(Encoded(Subject))
            .Append("</title></head><body style=\"margin:0;padding:24px;background:#ffffff;color:#12263a;font:18px/28px Verdana,sans-serif\"><div style=\"max-width:560px\">")
            .Append("<p>").Append(Encoded(Greeting)).Append("</p>");
        foreach (var paragraph in Paragraphs)
        {
            html.Append("<p>").Append(Encoded(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        }

        if (Code is not null)
        {
            html.Append("<p style=\"font-size:32px;line-height:40px;letter-spacing:6px;font-weight:bold\">").Append(Encoded(Code)).Append("</p>");
        }

        if (Button is not null)
        {
            html.Append("<p><a href=\"").Append(Encoded(Button.Url))
                .Append("\" style=\"display:inline-block;padding:12px 24px;background:#0b6b57;color:#ffffff;font-weight:bold;text-decoration:none\">")
                .Append(Encoded(Button.Label)).Append("</a></p><p style=\"font-size:14px;line-height:20px\">Werkt de knop niet? Plak dit adres in je browser:<br>")
                .Append(Encoded(Button.Url)).Append("</p>");
        }

        return html.Append("<p>").Append(Encoded(Closing).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p></div></body></html>").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
