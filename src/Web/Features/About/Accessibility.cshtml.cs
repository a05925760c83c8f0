using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.About;

/// <summary>The accessibility statement: how far it is, what is known not to work, and where to complain.</summary>
public sealed class AccessibilityModel(IOptions<SiteOptions> site) : PageModel
{
    public SiteOptions Site => site.Value;
}
