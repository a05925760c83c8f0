using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Demo;

/// <summary>Takes the demo country out, once and for all.</summary>
public sealed class RemovalModel(Db db, DemoCountry demo, SignInManager<Account> signIn) : PageModel, ILoadFirst
{
    public int People { get; private set; }
    public int Opgaven { get; private set; }

    public async Task<IActionResult?> Load()
    {
        People = await db.Professionals.CountAsync(p => p.IsDemo);
        Opgaven = await db.Opgaven.CountAsync(o => o.IsDemo || o.Owner.IsDemo);
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await db.RoleGrants.AnyAsync(g => g.Role == Role.Steward && g.EndedAt == null && !g.Account.IsDemo))
        {
            throw new RefusedException("Alle beheerders zijn verzonnen. Maak eerst een echte collega beheerder, anders kan niemand meer bij het beheer.");
        }

        var isDemo = await db.Users.AnyAsync(a => a.Id == User.Id() && a.IsDemo);
        await demo.Remove();
        if (isDemo)
        {
            await signIn.SignOutAsync();
        }

        return Redirect(isDemo ? "/" : "/beheer").WithNotice("De demo is weg. Wat echte collega’s deden, staat er nog.");
    }
}
