using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Security;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>
/// The sign-up that this browser is busy with. Whether the address was confirmed is kept in the browser that opened
/// the link and not with the sign-up: whoever typed somebody else's address gets nothing from their pressing the link.
/// </summary>
public sealed class CurrentRegistration(Db db, SealedCookies cookies, TimeProvider clock)
{
    private const string Cookie = "aanmelden";
    private const string Confirmed = "bevestigd";
    private Registration? loaded;

    /// <summary>The address that the sign-up has now was confirmed with the link, in this browser; another address, typed afterwards, was not.</summary>
    public bool IsConfirmed => loaded?.Email is { } email && cookies.Read(Cookie) == Sealed(loaded, email);

    /// <summary>Whether this browser was busy with a sign-up, even if that is gone by now.</summary>
    public bool WasStarted => cookies.Read(Cookie) is not null;

    public async Task<Registration?> Get()
    {
        if (loaded is null && cookies.Read(Cookie) is { } kept && Guid.TryParse(kept.AsSpan(0, Math.Min(36, kept.Length)), out var id))
        {
            var (oldest, justDone) = (clock.Now().AddDays(-Registration.DaysKept), clock.Now() - MailedSecret.DoublePress);
            loaded = await db.Registrations.SingleOrDefaultAsync(r => r.Id == id && r.CreatedAt > oldest && (r.CompletedAt == null || r.CompletedAt > justDone));
        }

        return loaded;
    }

    /// <summary>The one under way, or a new one; not saved yet.</summary>
    public async Task<Registration> GetOrStart()
    {
        if (await Get() is { IsComplete: false } known)
        {
            return known;
        }

        loaded = new Registration { CreatedAt = clock.Now() };
        db.Registrations.Add(loaded);
        Take(loaded, confirmed: false);
        return loaded;
    }

    /// <summary>This browser goes on with a sign-up.</summary>
    public void Take(Registration registration, bool confirmed) =>
        cookies.Write(Cookie, confirmed && registration.Email is { } email ? Sealed(registration, email) : registration.Id.ToString(), TimeSpan.FromDays(Registration.DaysKept));

    private static string Sealed(Registration registration, string email) => $"{registration.Id}{Confirmed}{Entrance.HashOf(email)}";

    public void Forget() => cookies.Forget(Cookie);
}
