using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.About;

/// <summary>The rules of matching, as they stand in the code.</summary>
public sealed class HowItWorksModel : PageModel;
