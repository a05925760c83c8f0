using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.About;

/// <summary>The register of processing activities in words for everyone.</summary>
public sealed class PrivacyModel(IOptions<SiteOptions> site) : PageModel
{
    // In the order in which someone meets them.
    private static readonly (string Title, string[] Entities)[] Parts =
    [
        ("Je profiel", ["Professional", "KnownExpertise", "EnergyTag", "Experience", "OpgaveMark"]),
        ("Aanmelden en inloggen", ["Registration", "Account", "SignInCode", "RoleGrant"]),
        ("Opgaven, reacties en uitnodigingen", ["Opgave", "Reply", "Message", "Invitation", "CompletionReport"]),
    ];

    public SiteOptions Site => site.Value;

    public IEnumerable<(string Title, IReadOnlyList<ProcessingRow> Rows)> Register
    {
        get
        {
            var rows = ProcessingRegister.Current.Rows;
            foreach (var (title, entities) in Parts)
            {
                yield return (title, [.. entities.SelectMany(entity => rows.Where(row => row.Entity == entity))]);
            }

            yield return ("Mail, logboek en techniek", [.. rows.Where(row => !Parts.Any(part => part.Entities.Contains(row.Entity)))]);
        }
    }
}
