using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.People;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Invitations.People;

/// <summary>People who can be found for a contribution, in groups, in the order that the owner picks; never a number that ranks them.</summary>
public sealed class PeopleModel(Db db, PeopleFinder finder, Vocabulary.Vocabulary vocabulary, CurrentProfessional current, TimeProvider clock) : OwnersPage(db)
{
    private const int ShownOfGroup = 5, PageSize = 20;

    private readonly Db db = db;
    private Dictionary<Guid, Professional> people = [];
    private Dictionary<Guid, Invitation> invited = [];
    private Dictionary<Guid, Reply> replied = [];

    [FromQuery(Name = "bijdrage")]
    public Guid? Asked { get; set; }

    [FromQuery(Name = "volgorde")]
    public string? Order { get; set; }

    [FromQuery(Name = "groep")]
    public string? Group { get; set; }

    [FromQuery(Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    public Contribution? Wanted { get; private set; }
    public Rules.PeopleResult? Result { get; private set; }
    public bool SeesNames { get; private set; }
    public DateTime? AskedAnywayAt { get; private set; }

    public IReadOnlyList<Contribution> Open => Opgave.IsOpen ? [.. Opgave.Contributions.Where(c => c.IsOpen)] : [];
    public (Rules.PeopleSort Sort, string Slug, string Name) Sort => PeopleFinder.Sorts.FirstOrDefault(s => s.Slug == Order, PeopleFinder.Sorts[0]);
    public Rules.Coverage? Chosen => PeopleFilter.Groups.Where(g => g.Slug == Group).Select(g => (Rules.Coverage?)g.Group).FirstOrDefault();
    public int PageCount => ((CountShown() - 1) / PageSize) + 1;
    public DateTime? MayAskAgainAt => AskedAnywayAt?.AddDays(AskAnywayModel.DaysBetween) is { } again && again > clock.Now() ? again : null;
    /// <summary>What is asked, in a few words each.</summary>
    public IEnumerable<string> Conditions =>
    [
        Wanted!.Expertise.Count == 0 ? "geen bijzondere kennis" : vocabulary.ExpertiseNames(Wanted.Expertise).ToList().InWords(),
        $"{Wanted.Form.Dutch()}, {Wanted.HoursInWords}", DutchDates.Period(Opgave.StartsOn, Opgave.EndsOn), Wanted.Remote ? "kan op afstand" : $"in {Opgave.Municipality.Name}",
    ];

    public IEnumerable<string> Relaxations => Result!.Relaxations.Select(r => r.Sentence(RelaxedQuestion.PeopleForContribution));

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        Wanted = Asked is null ? (Open is [var first, ..] ? first : null) : Opgave.Contributions.SingleOrDefault(c => c.Id == Asked);
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        return Asked is not null && Wanted is null ? NotFound() : null;
    }

    public async Task OnGet()
    {
        SeesNames = await current.SeesNames();
        if (Wanted is not { IsOpen: true } || !Opgave.IsOpen || Opgave.LeftSearchAt is not null)
        {
            return;
        }

        Result = await finder.People(Opgave, Wanted, Sort.Sort, Chosen, PageShown());
        var shown = Result.Groups.SelectMany(g => g.Items).Concat(Result.Nearest).Select(m => m.Person).ToList();
        people = await db.Professionals.AsNoTracking().Include(p => p.Municipality).FindableBy(Opgave.Owner, clock.Today()).Where(p => shown.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var invitations = await db.Invitations.AsNoTracking().Where(i => i.ContributionId == Wanted.Id).OrderBy(i => i.SentAt).ToListAsync();
        var replies = await db.Replies.AsNoTracking().Where(r => r.ContributionId == Wanted.Id).OrderBy(r => r.SentAt).ToListAsync();
        invited = invitations.GroupBy(i => i.ProfessionalId).ToDictionary(g => g.Key, g => g.Last());
        replied = replies.GroupBy(r => r.ProfessionalId).ToDictionary(g => g.Key, g => g.Last());
        AskedAnywayAt = invitations.Where(i => i.AskedAnyway).Select(i => (DateTime?)i.SentAt).Max();
    }

    /// <summary>What the page shows of each match; someone who just left is passed over.</summary>
    public IEnumerable<FoundPerson> Shown(IEnumerable<Rules.PersonMatch> matches) => matches.Where(m => people.ContainsKey(m.Person))
        .Select(m => new FoundPerson(people[m.Person], m, invited.GetValueOrDefault(m.Person), replied.GetValueOrDefault(m.Person)));

    public string Link(string? order = null, string? group = null, Guid? contribution = null) =>
        $"/opgaven/{Opgave.Slug}/mensen?bijdrage={contribution ?? Wanted!.Id}&volgorde={order ?? Sort.Slug}{(group is null ? "" : $"&groep={group}")}";

    private Rules.Page PageShown() => Chosen is null ? Rules.Page.First(ShownOfGroup) : new((PageNumber - 1) * PageSize, PageSize);

    private int CountShown() => Chosen is { } group ? Result!.Groups.Single(g => g.Coverage == group).Count : 0;
}

/// <summary>Someone who was found, and what happened between this person and the contribution before.</summary>
public sealed record FoundPerson(Professional Person, Rules.PersonMatch Match, Invitation? Invited, Reply? Replied)
{
    /// <summary>What the heading of the group says already is left out, and so are hours that fit: every one of these people has them.</summary>
    public IEnumerable<Rules.PersonReason> Reasons => Match.Reasons.Where(reason =>
        reason.Kind != Rules.ReasonKind.HoursFit && (reason.Kind != Rules.ReasonKind.EverythingAsked || Match.Coverage != Rules.Coverage.All || Match.Failed.Length > 0));
}
