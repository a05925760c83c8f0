using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Security;

/// <summary>The person behind this request, loaded once. Empty for visitors and for a steward without a profile.</summary>
public sealed class CurrentProfessional(Db db, IHttpContextAccessor http)
{
    private Professional? loaded;
    private bool looked;

    public async Task<Professional?> Get()
    {
        if (!looked && http.HttpContext?.User is { Identity.IsAuthenticated: true } user)
        {
            loaded = await db.Professionals.Include(p => p.Employer).Include(p => p.Municipality).SingleOrDefaultAsync(p => p.Id == user.Id());
            looked = true;
        }

        return loaded;
    }

    /// <summary>Names of people are for colleagues whose mail domain is confirmed.</summary>
    public async Task<bool> SeesNames() => await Get() is { IsConfirmed: true } || http.HttpContext?.User.IsSteward() == true;
}

/// <summary>Tells the change log who acts.</summary>
public sealed class ActorMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Db db)
    {
        if (context.User.IsSignedIn())
        {
            db.ActorId = context.User.Id();
        }

        return next(context);
    }
}
