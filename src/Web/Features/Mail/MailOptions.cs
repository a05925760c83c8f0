namespace GemeenteVanNu.Features.Mail;

/// <summary>Section Mail of the configuration. Without a host, mails are written to the data folder.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;

    /// <summary>None, StartTls (default) or Tls.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;
    public string? User { get; set; }
    public string? Password { get; set; }
    public string From { get; set; } = "noreply@gemeentevannu.example";
    public string FromName { get; set; } = "De Gemeente van Nu";
}

public enum MailSecurity { None, StartTls, Tls }
