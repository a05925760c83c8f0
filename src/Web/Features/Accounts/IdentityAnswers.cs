using Microsoft.AspNetCore.Identity;

namespace GemeenteVanNu.Features.Accounts;

static class IdentityAnswers
{
    /// <summary>Identity answers instead of throwing: an answer that nobody reads would tell people that something was saved which was not.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"Identity refused: {string.Join(", ", result.Errors.Select(error => error.Code))}.");
        }
    }
}
