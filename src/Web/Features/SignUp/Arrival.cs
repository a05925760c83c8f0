using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Profiles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>What both ways to the last screen share: what it shows, and going in.</summary>
public sealed class Arrival(Joining joining, Entrance entrance, CurrentRegistration current, EmployersByAddress employers, Db db)
{
    public async Task<FinishScreen> Screen(Registration registration, bool confirmed, FinishInput input)
    {
        var name = await db.Employers.Where(e => e.Id == registration.EmployerId).Select(e => e.Name).SingleOrDefaultAsync() ?? "je werkgever";
        var employerIsConfirmed = registration is not { Email: { } email, EmployerId: { } employer } || await employers.IsConfirmed(email, employer);
        return new(registration, name, employerIsConfirmed, confirmed) { Input = input };
    }

    /// <summary>Makes the professional, signs in and leads to the opgaven that fit.</summary>
    public async Task<IActionResult> In(PageModel page, Registration registration, Findability findable)
    {
        var account = await joining.Complete(registration.Id, findable);
        await entrance.Enter(account, byMail: true);
        current.Forget();
        var person = await db.Professionals.Where(p => p.Id == account.Id).Select(p => new { p.PioneerNumber, Place = p.Municipality.Name }).SingleOrDefaultAsync();
        var words = person is null ? "Welkom terug." : $"Welkom! Jij bent pionier nummer {person.PioneerNumber} van {person.Place}.";
        return page.LocalRedirect("/mijn/opgaven").WithNotice(words, new NoticeLink("/mijn/uitnodigen", "Nodig een collega uit"));
    }
}
