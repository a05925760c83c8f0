using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Mine.Opgaven;

/// <summary>Setting and taking away one's own mark on an opgave. Doing either twice changes nothing.</summary>
public abstract class MarkPage(Db db, TimeProvider clock) : PageModel, ILoadFirst
{
    private const string List = "/mijn/opgaven";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Where to go back to.</summary>
    [BindProperty(Name = "terug")]
    public string? BackTo { get; set; }

    protected Guid Person { get; private set; }

    public async Task<IActionResult?> Load()
    {
        Person = User.Id();
        var isThere = await db.Opgaven.AnyAsync(o => o.Id == Id && o.Status != OpgaveStatus.Draft && o.Status != OpgaveStatus.Withdrawn);
        return isThere && await db.Professionals.AnyAsync(p => p.Id == Person) ? null : NotFound();
    }

    public IActionResult OnGet() => LocalRedirect(List);

    protected async Task Set(MarkKind kind)
    {
        if (!await db.OpgaveMarks.AnyAsync(m => m.ProfessionalId == Person && m.OpgaveId == Id && m.Kind == kind))
        {
            db.OpgaveMarks.Add(new OpgaveMark { ProfessionalId = Person, OpgaveId = Id, Kind = kind, At = clock.Now() });
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException failure) when (failure.IsDuplicate())
            {
                // A double click: the other one was first.
            }
        }
    }

    protected Task<int> Remove(MarkKind kind) => db.OpgaveMarks.Where(m => m.ProfessionalId == Person && m.OpgaveId == Id && m.Kind == kind).ExecuteDeleteAsync();

    protected IActionResult Back() => LocalRedirect(BackTo is { } path && Url.IsLocalUrl(path) ? path : List);
}

public sealed class SavingModel(Db db, TimeProvider clock) : MarkPage(db, clock)
{
    public async Task<IActionResult> OnPost()
    {
        await Set(MarkKind.Saved);
        await Remove(MarkKind.Hidden);
        return Back().WithNotice("Bewaard. Je vindt deze opgave terug onder ‘Bewaard’.", $"/mijn/opgaven/{Id}/bewaring?handler=weg");
    }

    public async Task<IActionResult> OnPostWeg()
    {
        await Remove(MarkKind.Saved);
        return Back().WithNotice("Niet meer bewaard.", $"/mijn/opgaven/{Id}/bewaring");
    }
}

public sealed class HidingModel(Db db, TimeProvider clock) : MarkPage(db, clock)
{
    public async Task<IActionResult> OnPost()
    {
        await Set(MarkKind.Hidden);
        return Back().WithNotice("Goed, deze opgave zie je niet meer in je lijst.", $"/mijn/opgaven/{Id}/verberging?handler=weg");
    }

    public async Task<IActionResult> OnPostWeg()
    {
        await Remove(MarkKind.Hidden);
        return Back().WithNotice("Deze opgave staat weer in je lijst.");
    }
}
