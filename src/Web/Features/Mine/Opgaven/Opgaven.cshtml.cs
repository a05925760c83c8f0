using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Mine.Opgaven;

/// <summary>Opgaven for the one who is signed in: what fits, what was saved, what was put away.</summary>
public sealed class OpgavenModel(Db db, MyList list, TimeProvider clock) : PageModel
{
    private const int PageSize = 10;
    private const int ShortList = 5;
    private const int MostNearMisses = 5;

    [BindProperty(SupportsGet = true, Name = "toon")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "uitleg")]
    public string? Explain { get; set; }

    public MarkKind? Tab => Show switch { "bewaard" => MarkKind.Saved, "verborgen" => MarkKind.Hidden, _ => null };
    public MyMarks Marks => list.Marks;
    public IReadOnlyList<Entry> Entries { get; private set; } = [];
    public IReadOnlyList<Widening> Widenings { get; private set; } = [];

    /// <summary>Null until asked for.</summary>
    public IReadOnlyList<Entry>? NearMisses { get; private set; }
    public int FittingCount { get; private set; }
    public int PageCount { get; private set; } = 1;
    public bool NothingFits => Tab is null && FittingCount == 0;

    public string Lead => FittingCount switch
    {
        0 => "Op dit moment past er geen opgave precies bij wat je in je profiel zette.",
        1 => "1 opgave past bij je uren, afstand en vormen.",
        var count => $"{count.InWords()} opgaven passen bij je uren, afstand en vormen. Wat het meest past bij wat je kunt en wat je energie geeft, staat bovenaan.",
    };

    private Rules.Page Part => new((int)Math.Min(int.MaxValue, (PageNumber - 1L) * PageSize), PageSize);
    private string BackTo => Request.Path + Request.QueryString;

    public async Task<IActionResult> OnGet()
    {
        var id = User.Id();
        if (await db.Professionals.AsNoTracking().Include(p => p.Experiences).SingleOrDefaultAsync(p => p.Id == id) is not { } person)
        {
            return NotFound();
        }

        await list.Open(person);
        PageNumber = Math.Max(1, PageNumber);
        await (Tab is { } mark ? LoadMarked(mark) : LoadFitting());
        return Page();
    }

    private async Task LoadMarked(MarkKind mark)
    {
        FittingCount = list.Fitting(Rules.Page.First(0)).Total;
        var ids = mark == MarkKind.Saved ? Marks.Saved : Marks.Hidden;
        PageCount = Pages(ids.Count);
        PageNumber = Math.Min(PageNumber, PageCount);
        Entries = await list.Marked([.. ids.Skip((PageNumber - 1) * PageSize).Take(PageSize)], BackTo);
    }

    private async Task LoadFitting()
    {
        var result = list.Fitting(Part);
        (FittingCount, PageCount) = (result.Total, Pages(result.Total));
        if (PageNumber > PageCount)
        {
            PageNumber = PageCount;
            result = list.Fitting(Part);
        }

        // When nothing fits the nearest three are a comfort, the rest would be noise; what was put away is neither.
        var near = result.Items.Where(match => !Marks.Hidden.Contains(match.Opgave)).Take(3);
        Entries = await list.Entries(result.Outcome == Rules.Outcome.Found ? result.Items : near, BackTo);
        Widenings = [.. result.Relaxations.Select(Widening.Of)];
        if (result.Total is > 0 and <= ShortList && Widening.Further(list.Matcher, list.Subject, list.Query, result.Total) is { } further)
        {
            Widenings = [further];
        }

        if (Explain is not null)
        {
            NearMisses = await list.Entries(list.NearMisses(MostNearMisses), BackTo);
        }

        await NoteLooking();
    }

    // Not through the change log, and without a new version: looking is no change to a profile.
    private Task<int> NoteLooking() =>
        db.Professionals.Where(p => p.Id == list.Person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.LookedAt, clock.Now()));

    private static int Pages(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);
}
