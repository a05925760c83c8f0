using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Mine.Opgaven;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Mine;

/// <summary>The place to open every week: one next step, what else waits, what is new, what is one's own.</summary>
public sealed class IndexModel(Db db, MyList list, TimeProvider clock) : PageModel
{
    private const int MostFresh = 3;
    private const int MostSaved = 3;
    private IReadOnlyList<WaitingFor> waiting = [];
    private IReadOnlyList<Entry> best = [];
    private int freshCount;
    private Professional person = null!;

    public WaitingFor Next { get; private set; } = null!;
    public IReadOnlyList<WaitingFor> AlsoWaiting => waiting.Count > 0 && Next == waiting[0] ? [.. waiting.Skip(1)] : waiting;
    public IReadOnlyList<Entry> Fresh { get; private set; } = [];
    public IReadOnlyList<Entry> Saved { get; private set; } = [];
    public IReadOnlyList<OwnOpgave> Own { get; private set; } = [];
    public int FittingCount { get; private set; }
    public int Colleagues { get; private set; }
    public int OpenReplies { get; private set; }

    public string FirstName => person.Name.Split(' ')[0];
    public string Municipality => person.Municipality.Name;
    public int PioneerNumber => person.PioneerNumber;
    public ProfileSuggestion? Suggestion => ProfileSuggestion.For(person);

    public string FreshTitle => (freshCount, FittingCount) switch
    {
        ( > 0, _) => $"{freshCount.Counted("nieuwe opgave", "nieuwe opgaven")} voor jou",
        (_, > 0) => "Past goed bij jou",
        _ => "Opgaven voor jou",
    };

    public async Task<IActionResult> OnGet()
    {
        var id = User.Id();
        var found = await db.Professionals.AsNoTracking().Include(p => p.Municipality).Include(p => p.Experiences).SingleOrDefaultAsync(p => p.Id == id);
        if (found is null)
        {
            return User.IsSteward() ? LocalRedirect("/beheer") : NotFound();
        }

        person = found;
        await list.Open(person);
        await LoadOpgaven();
        waiting = await Waiting.For(db, person, User, clock.Now());
        Own = await OwnOpgave.Of(db, id);
        Colleagues = await db.Professionals.CountAsync(p => p.MunicipalityCode == person.MunicipalityCode);
        OpenReplies = await db.Replies.CountAsync(r => r.ProfessionalId == id && r.OpenMark != null);
        Next = waiting.Count > 0 ? waiting[0] : NextWithoutWaiting();
        return Page();
    }

    private async Task LoadOpgaven()
    {
        var result = list.Fitting(Rules.Page.First(MostFresh));
        FittingCount = result.Total;
        best = result.Total > 0 ? await list.Entries(result.Items, "/mijn") : [];
        var fresh = person.LookedAt is { } looked ? await list.NewSince(looked) : [];
        freshCount = fresh.Count;
        Fresh = freshCount == 0 ? best : await list.Entries(fresh.Take(MostFresh), "/mijn");
        Saved = await list.Marked([.. list.Marks.Saved.Take(MostSaved)], "/mijn");
    }

    private WaitingFor NextWithoutWaiting() => (FittingCount, freshCount, person.LookedAt) switch
    {
        (0, _, _) => new("Nog niets past helemaal", "We laten zien wat het dichtst bij komt, en wat je kunt veranderen.", "Bekijk wat dichtbij komt", "/mijn/opgaven"),
        (_, > 0, _) => new($"{freshCount.Counted("nieuwe opgave past", "nieuwe opgaven passen")} bij jou", "Gekomen sinds je laatste keer.", "Bekijk wat nieuw is", "/mijn/opgaven"),
        (1, _, null) => new("1 opgave past nu al bij jou", "Kijk of je er blij van wordt. Meedoen kan met een paar zinnen.", "Bekijk je opgave", "/mijn/opgaven"),
        (_, _, null) => new($"{FittingCount.InWords()} opgaven passen nu al bij jou", "Kijk welke je blij maken. Meedoen kan met een paar zinnen.", "Bekijk je opgaven", "/mijn/opgaven"),
        _ => new($"‘{best[0].Item.Title}’ past nu het best bij je", "Er wacht niemand op je. Een mooi moment om even te kijken.", "Bekijk deze opgave", best[0].Item.Path),
    };
}

/// <summary>An opgave of one's own with where it stands.</summary>
public sealed record OwnOpgave(string Title, string Url, string State, BadgeKind Kind, string Detail)
{
    public static async Task<IReadOnlyList<OwnOpgave>> Of(Db db, Guid owner) =>
    [
        .. (await db.Opgaven.AsNoTracking().Where(o => o.OwnerId == owner && o.Status != OpgaveStatus.Withdrawn && o.DiscardedAt == null).OrderBy(o => o.Status == OpgaveStatus.Completed).ThenByDescending(o => o.LastActivityAt)
            .Select(o => new { o.Title, o.Slug, o.Status, o.PublicationRequestedAt, Replies = db.Replies.Count(r => r.Contribution.OpgaveId == o.Id), Agreed = o.Contributions.Sum(c => c.Agreed) }).ToListAsync())
            .Select(o => (o.Status, o.PublicationRequestedAt) switch
            {
                (OpgaveStatus.Draft, null) => new OwnOpgave(o.Title.Length == 0 ? "Opgave zonder titel" : o.Title, $"/opgaven/{o.Slug}/concept", "Concept", BadgeKind.Neutral, "Nog niemand ziet hem"),
                (OpgaveStatus.Draft, _) => new OwnOpgave(o.Title, $"/opgaven/{o.Slug}/concept", "Wacht op bevestiging", BadgeKind.Waiting, "Staat online zodra je werkadres is bevestigd"),
                (OpgaveStatus.Published, _) => new OwnOpgave(o.Title, $"/opgaven/{o.Slug}/beheer", "Zoekt mensen", BadgeKind.Open, o.Replies.Counted("reactie", "reacties")),
                (OpgaveStatus.InProgress, _) => new OwnOpgave(o.Title, $"/opgaven/{o.Slug}/beheer", "Loopt", BadgeKind.Done, $"{o.Agreed.Counted("collega doet", "collega’s doen")} mee"),
                _ => new OwnOpgave(o.Title, $"/opgaven/{o.Slug}", "Afgerond", BadgeKind.Done, $"{o.Agreed.Counted("collega deed", "collega’s deden")} mee"),
            }),
    ];
}
