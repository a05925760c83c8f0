using System.Security.Cryptography;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Security;

/// <summary>Small cookies that only this site can read or make, such as which sign-up this browser is busy with.</summary>
public sealed class SealedCookies(IDataProtectionProvider protection, IHttpContextAccessor http, IOptions<SiteOptions> site)
{
    public string? Read(string name)
    {
        if (http.HttpContext?.Request.Cookies[NameOf(name)] is not { Length: > 0 } sealedText)
        {
            return null;
        }

        try
        {
            return Protector(name).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            // Too old, or made up: the same as no cookie.
            return null;
        }
    }

    public void Write(string name, string value, TimeSpan lasts) => http.HttpContext!.Response.Cookies.Append(
        NameOf(name), Protector(name).Protect(value, lasts), Options(lasts));

    public void Forget(string name) => http.HttpContext!.Response.Cookies.Delete(NameOf(name), Options(null));

    private string NameOf(string name) => site.Value.IsHttps ? "__Host-" + name : name;

    private ITimeLimitedDataProtector Protector(string name) => protection.CreateProtector("cookie", name).ToTimeLimitedDataProtector();

    private CookieOptions Options(TimeSpan? lasts) => new()
    {
        HttpOnly = true, Secure = site.Value.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = lasts, IsEssential = true,
    };
}
