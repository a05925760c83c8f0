using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Demo;

/// <summary>Signing in without a mail as one of the people of the demo country. In Development only.</summary>
public sealed class DemoModel(DemoPeople demo, Entrance entrance, IWebHostEnvironment environment) : PageModel, ILoadFirst
{
    public IReadOnlyList<DemoPerson> People { get; private set; } = [];

    public async Task<IActionResult?> Load()
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        People = await demo.Choose();
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost(DemoRole role)
    {
        if (People.FirstOrDefault(p => p.Role == role) is not { } person)
        {
            return NotFound();
        }

        await entrance.Enter(await demo.Account(person.Id));
        return LocalRedirect(role.StartsAt());
    }
}
