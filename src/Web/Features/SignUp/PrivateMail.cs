namespace GemeenteVanNu.Features.SignUp;

/// <summary>Mail providers for private use: an address there says nothing about where someone works.</summary>
static class PrivateMail
{
    private static readonly HashSet<string> Domains = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.nl", "hotmail.com", "hotmail.nl", "live.com", "live.nl", "msn.com", "icloud.com", "me.com", "mac.com",
        "yahoo.com", "yahoo.nl", "ymail.com", "aol.com", "proton.me", "protonmail.com", "protonmail.ch", "pm.me", "gmx.com", "gmx.net", "gmx.nl", "mail.com", "zoho.com",
        "tutanota.com", "tuta.com", "fastmail.com", "hey.com", "startmail.com", "soverin.net", "ziggo.nl", "home.nl", "upcmail.nl", "chello.nl", "casema.nl", "quicknet.nl",
        "kpnmail.nl", "kpnplanet.nl", "planet.nl", "hetnet.nl", "xs4all.nl", "telfort.nl", "tele2.nl", "online.nl", "solcon.nl", "freedom.nl", "caiway.nl", "caiway.net",
        "delta.nl", "zeelandnet.nl", "kabelfoon.nl", "onsbrabantnet.nl", "zonnet.nl", "wanadoo.nl", "orange.nl", "versatel.nl", "lycos.nl", "vodafonethuis.nl", "odido.nl",
        "t-mobilethuis.nl", "budget.nl", "telenet.be", "skynet.be", "proximus.be", "web.de", "t-online.de",
    };

    public static bool Has(string email) => Domains.Contains(DomainOf(email));

    /// <summary>What stands behind the at sign, in lower case.</summary>
    public static string DomainOf(string email) => email[(email.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant();
}
