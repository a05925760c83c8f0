using System.Text.Json;
using GemeenteVanNu.Features.Security;

namespace GemeenteVanNu.Features.Accounts;

/// <summary>Which code this browser waits for: the address is shown on the screen, never in a URL.</summary>
public sealed record AwaitedCode(Guid Id, string Email, string ReturnPath);

/// <summary>Keeps between two screens which code was mailed, in a cookie that only this site can read.</summary>
public sealed class WaitingForCode(SealedCookies cookies)
{
    private const string Cookie = "inloggen";

    public AwaitedCode? Get() => cookies.Read(Cookie) is { } kept ? JsonSerializer.Deserialize<AwaitedCode>(kept) : null;

    public void Remember(AwaitedCode code) => cookies.Write(Cookie, JsonSerializer.Serialize(code), MailedSecret.CodeLasts);

    public void Forget() => cookies.Forget(Cookie);
}
