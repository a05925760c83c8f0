using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace GemeenteVanNu.Features.Security;

/// <summary>Who may come where. Denied unless said otherwise: a page that is not named here asks to sign in.</summary>
static class Access
{
    public const string Steward = "Steward";

    /// <summary>Pages that anyone may read, by their path below Features.</summary>
    private static readonly string[] PublicPages = ["/Opgaven/Index", "/Opgaven/Show"];

    /// <summary>Folders that anyone may read.</summary>
    private static readonly string[] PublicFolders = ["/Errors", "/Home", "/About", "/Accounts", "/SignUp", "/Municipalities", "/Search", "/Vocabulary", "/Demo"];

    public static void AddAccess(this IServiceCollection services, SiteOptions site)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // The user name is the address, and addresses hold an apostrophe or an accent now and then.
                identity.User.AllowedUserNameCharacters = "";
                identity.Password.RequiredLength = 8;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 10;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<Db>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<PrincipalFactory>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = site.IsHttps ? "__Host-sessie" : "sessie";
            cookie.Cookie.SecurePolicy = site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/inloggen";
            cookie.ReturnUrlParameter = "terug";
            cookie.Events.OnRedirectToLogin = context =>
            {
                context.Response.Redirect(HttpMethods.IsPost(context.Request.Method) ? cookie.LoginPath + QueryString.Create(cookie.ReturnUrlParameter, PageOf(context.Request)) : context.RedirectUri);
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        // "Overal uitloggen" and a lost role take effect within a minute on every node.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Steward, policy => policy.RequireRole(nameof(Role.Steward)));
        // After AddRazorPages, which starts with an empty set of conventions.
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            foreach (var folder in PublicFolders)
            {
                pages.Conventions.AllowAnonymousToFolder(folder);
            }

            foreach (var page in PublicPages)
            {
                pages.Conventions.AllowAnonymousToPage(page);
            }

            pages.Conventions.AuthorizeFolder("/Stewardship", Steward);
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(RateLimits.SignIn, context => PerMinute(context, Caller(context.Connection.RemoteIpAddress), site.SignInPerMinute));
            limits.AddPolicy(RateLimits.Mailing, context => PerMinute(context, context.User.IsSignedIn() ? context.User.Id().ToString() : Caller(context.Connection.RemoteIpAddress), site.MailingPerMinute));
        });
    }

    // Many addresses that take a form are no page to come back to: the page that held the form is. Of another site it is never asked.
    private static string PageOf(HttpRequest request)
    {
        var (path, query) = request.GetTypedHeaders().Referer is { IsAbsoluteUri: true } page && page.Authority == request.Host.Value
            ? (page.AbsolutePath, page.Query)
            : (request.Path.ToUriComponent(), request.QueryString.Value);
        return path + new QueryBuilder(QueryHelpers.ParseQuery(query).Where(q => q.Key != "handler"));
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, string caller, int most) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(caller, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("reading");

    // With IPv6 one household has a whole /64 of addresses.
    private static string Caller(IPAddress? address) => address switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}

/// <summary>Names of rate limits, for <c>[EnableRateLimiting]</c> on pages.</summary>
public static class RateLimits
{
    /// <summary>Posting to pages where someone could guess or flood.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Posting to pages of which every press sends somebody a mail.</summary>
    public const string Mailing = "mailing";
}
