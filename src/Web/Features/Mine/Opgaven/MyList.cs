using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Mine.Opgaven;

/// <summary>Someone's own list of opgaven: the question to the rules, and the entries of what they answer.</summary>
public sealed class MyList(Db db, MatchIndex index, MatchRecords records, ReasonWords words)
{
    private Rules.World world = Rules.World.Empty;
    private HashSet<Guid> replied = [];

    public Professional Person { get; private set; } = null!;
    public Rules.Person Subject { get; private set; } = null!;
    public MeasuredMatcher Matcher { get; private set; } = null!;
    public Rules.OpgavenQuery Query { get; private set; } = null!;
    public MyMarks Marks { get; private set; } = null!;

    /// <summary>The experiences of the person must be loaded.</summary>
    public async Task Open(Professional person)
    {
        Person = person;
        world = await index.World();
        Matcher = index.Matcher(world);
        Subject = world.Person(person.Id) ?? records.Person(person);
        Marks = await MyMarks.Of(db, person.Id);
        var own = await db.Opgaven.Where(o => o.OwnerId == person.Id).Select(o => o.Id).ToListAsync();
        replied = [.. await db.Replies.Where(r => r.ProfessionalId == person.Id && r.OpenMark != null).Select(r => r.Contribution.OpgaveId).ToListAsync()];
        Query = new() { Own = own.ToHashSet(), Hidden = Marks.Hidden.ToHashSet() };
    }

    public Rules.OpgavenResult Fitting(Rules.Page page) => Matcher.OpgavenFor(Subject, Query with { Page = page });

    /// <summary>What was published after a moment and fits, best first.</summary>
    public async Task<IReadOnlyList<Rules.OpgaveMatch>> NewSince(DateTime moment)
    {
        var ids = await db.Opgaven.Where(o => o.PublishedAt > moment && (o.Status == OpgaveStatus.Published || o.Status == OpgaveStatus.InProgress)).Select(o => o.Id).ToListAsync();
        return [.. ids.Select(Explain).OfType<Rules.OpgaveMatch>().Where(m => m.Failed.IsEmpty).OrderByDescending(m => m.Score).ThenBy(m => m.Opgave)];
    }

    /// <summary>What misses one condition only, best first.</summary>
    public IReadOnlyList<Rules.OpgaveMatch> NearMisses(int most) => Matcher.NearMisses(Subject, Query, most);

    /// <summary>Null for an opgave that search does not know.</summary>
    public Rules.OpgaveMatch? Explain(Guid opgave) => world.Opgave(opgave) is { } known ? Matcher.Explain(Subject, known, Query) : null;

    public async Task<IReadOnlyList<Entry>> Entries(IEnumerable<Rules.OpgaveMatch> matches, string backTo)
    {
        var byId = matches.ToDictionary(m => m.Opgave);
        return Entries(await OpgaveItems.Load(db, [.. byId.Keys]), byId.GetValueOrDefault, backTo);
    }

    /// <summary>Entries of marked opgaven: also those that closed, not those that were taken back.</summary>
    public async Task<IReadOnlyList<Entry>> Marked(IReadOnlyList<Guid> ids, string backTo)
    {
        var items = await OpgaveItems.Load(db, [.. ids]);
        return Entries(items.Where(i => i.Status is not (OpgaveStatus.Draft or OpgaveStatus.Withdrawn)), Explain, backTo);
    }

    private List<Entry> Entries(IEnumerable<OpgaveItem> items, Func<Guid, Rules.OpgaveMatch?> match, string backTo) =>
    [
        .. items.Select((item, at) => Entry.Of(WithDistance(item), match(item.Id), words) with
        {
            IsFirst = at == 0,
            IsSaved = Marks.Saved.Contains(item.Id),
            IsHidden = Marks.Hidden.Contains(item.Id),
            IsNew = Person.LookedAt is { } looked && item.PublishedAt > looked,
            HasReplied = replied.Contains(item.Id),
            BackTo = backTo,
        }),
    ];

    private OpgaveItem WithDistance(OpgaveItem item) =>
        item with { Kilometres = world.Atlas.Kilometres(Subject.Municipality, MatchRecords.Municipality(item.MunicipalityCode)) };
}
