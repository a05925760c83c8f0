using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Profiles;

/// <summary>A page on which someone changes one part of the own profile; a second tab cannot overwrite the first unseen.</summary>
public abstract class ProfilePart(Db db) : PageModel, ILoadFirst
{
    public const string Overview = "/mijn/profiel";

    [BindProperty]
    public int Version { get; set; }

    public Professional Person { get; private set; } = null!;

    protected Db Db { get; } = db;

    public async Task<IActionResult?> Load()
    {
        var id = User.Id();
        var person = await Db.Professionals.Include(p => p.Employer).Include(p => p.Municipality).Include(p => p.Experiences).SingleOrDefaultAsync(p => p.Id == id);
        if (person is null)
        {
            return NotFound();
        }

        Person = person;
        if (!HttpMethods.IsPost(Request.Method))
        {
            Version = person.Version;
        }

        return await LoadMore();
    }

    public void Refresh()
    {
        // The hidden field would otherwise repeat the version that was posted.
        ModelState.Remove(nameof(Version));
        Version = Person.Version;
    }

    protected virtual Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(null);

    protected async Task<IActionResult> Save(string notice, string backTo = Overview)
    {
        Db.Entry(Person).Property(p => p.Version).OriginalValue = Version;
        await Db.SaveChangesAsync();
        return LocalRedirect(backTo).WithNotice(notice);
    }
}
