using System.Collections.Immutable;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.People;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Search;

/// <summary>"What are the others doing?": the answer to the one box.</summary>
public sealed class AnswerModel(Db db, MatchIndex index, MatchRecords records, Language language, MunicipalityNames names, CurrentProfessional current, TimeProvider clock) : PageModel
{
    private const int MostRead = 120;
    private const int OpenShown = 6;
    private const int OtherShown = 3;
    private const int PeopleShown = 5;

    // Fewer opgaven than this and a broader question is worth proposing, word by word, up to so many words.
    private const int Few = 5;
    private const int MostAlone = 4;

    [BindProperty(SupportsGet = true, Name = "vraag")]
    public string? Question { get; set; }

    public Asked Asked { get; private set; } = null!;

    /// <summary>What the answer is about: what was asked, or the part of it that gives an answer.</summary>
    public Asked About { get; private set; } = null!;

    /// <summary>Words that nothing was found about together with the others.</summary>
    public IReadOnlyList<string> LeftOut => Asked.LeftOutBy(About);

    /// <summary>The municipality that was typed, if the question is one.</summary>
    public Place? Named { get; private set; }
    public Rules.WhoWorksOnIt Who { get; private set; } = null!;
    public Rules.OpgaveSearchResult Found { get; private set; } = null!;
    public IReadOnlyList<OpgaveItem> Open { get; private set; } = [];
    public IReadOnlyList<OpgaveItem> Running { get; private set; } = [];
    public IReadOnlyList<OpgaveItem> Finished { get; private set; } = [];
    public IReadOnlyList<Place> Places { get; private set; } = [];
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];
    public bool SeesNames { get; private set; }

    /// <summary>A municipality that works on it.</summary>
    public sealed record Place(string Code, string Name, string Slug, int Opgaven);

    /// <summary>Someone who knows it, for who may see names.</summary>
    public sealed record Colleague(Guid Id, string Name, string Function, string Municipality);

    public bool IsNearestOnly => Found.Outcome != Rules.Outcome.Found;

    public async Task OnGetAsync()
    {
        About = Asked = Asked.From(Question, language);
        var world = await index.World();
        var matcher = index.Matcher(world);
        Rules.OpgaveSearchResult Search(Asked asked, int most) => matcher.Search(new Rules.OpgaveSearch { Words = asked.Words, Page = Rules.Page.First(most) });
        Found = Search(Asked, MostRead);
        if (IsNearestOnly && Asked.Closest(asked => Search(asked, 0).Total) is { } closest)
        {
            About = closest;
            Found = Search(About, MostRead);
        }

        Who = matcher.WhoWorksOn(About.Words);
        Named = await FindNamed();
        if (Found.Total is > 0 and < Few && About.Words.Length is > 1 and <= MostAlone)
        {
            Broader = [.. About.Read.Select(word => (word.Text, matcher.Search(new Rules.OpgaveSearch { Words = [word.Meaning], Page = Rules.Page.First(0) }).Total)).Where(one => one.Total > Found.Total)];
        }

        await LoadOpgaven(world);
        await LoadPlaces();
        SeesNames = await current.SeesNames();
        if (SeesNames && Who.People > 0 && !About.SaysNothing)
        {
            await LoadColleagues(matcher);
        }
    }

    /// <summary>When few opgaven answer all words: each word alone with how many it gives.</summary>
    public IReadOnlyList<(string Word, int Count)> Broader { get; private set; } = [];

    /// <summary>Whether only finished opgaven are about it.</summary>
    public bool IsDoneEverywhere => CountOf(Rules.OpgaveStatus.Completed) == Found.Total;

    /// <summary>"20 zoeken mensen, 8 lopen en 3 zijn afgerond".</summary>
    public string StatusInWords() => new[]
    {
        (Count: CountOf(Rules.OpgaveStatus.Published), One: "zoekt mensen", Many: "zoeken mensen"),
        (Count: CountOf(Rules.OpgaveStatus.InProgress), One: "loopt al", Many: "lopen al"),
        (Count: CountOf(Rules.OpgaveStatus.Completed), One: "is afgerond", Many: "zijn afgerond"),
    }.Where(part => part.Count > 0).Select(part => part.Count.Counted(part.One, part.Many)).ToList().InWords();

    public int CountOf(Rules.OpgaveStatus status) => Found.Facets.Statuses.FirstOrDefault(count => count.Value == (int)status).Count;

    private async Task LoadOpgaven(Rules.World world)
    {
        var perStatus = Found.Items.Select(item => item.Opgave).ToLookup(id => world.Opgave(id)!.Status);
        Guid[] chosen = IsNearestOnly
            ? [.. Found.Items.Take(OtherShown).Select(item => item.Opgave)]
            : [.. perStatus[Rules.OpgaveStatus.Published].Take(OpenShown), .. perStatus[Rules.OpgaveStatus.InProgress].Take(OtherShown), .. perStatus[Rules.OpgaveStatus.Completed].Take(OtherShown)];
        var items = (await OpgaveItems.Load(db, chosen)).Select(item => item with { HeadingLevel = 3 }).ToList();
        Open = IsNearestOnly ? items : [.. items.Where(item => item.Status == OpgaveStatus.Published)];
        Running = IsNearestOnly ? [] : [.. items.Where(item => item.Status == OpgaveStatus.InProgress)];
        Finished = IsNearestOnly ? [] : [.. items.Where(item => item.Status == OpgaveStatus.Completed)];
    }

    private async Task<Place?> FindNamed()
    {
        var name = Asked.Typed.StartsWith("gemeente ", StringComparison.OrdinalIgnoreCase) ? Asked.Typed["gemeente ".Length..] : Asked.Typed;
        var all = await db.Municipalities.AsNoTracking().ValidOn(clock.Today()).ToListAsync();
        return all.FirstOrDefault(m => names.IsNameOf(m, name)) is { } found ? new Place(found.Code, found.Name, found.Slug, 0) : null;
    }

    private async Task LoadPlaces()
    {
        var counts = Who.Municipalities.ToDictionary(count => MatchRecords.MunicipalityCode(count.Value), count => count.Count);
        var places = await db.Municipalities.AsNoTracking().Where(m => counts.Keys.Contains(m.Code)).Select(m => new { m.Code, m.Name, m.Slug }).ToListAsync();
        Places = [.. places.Select(m => new Place(m.Code, m.Name, m.Slug, counts[m.Code])).OrderByDescending(p => p.Opgaven).ThenBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    private async Task LoadColleagues(MeasuredMatcher matcher)
    {
        var me = await current.Get();
        var found = matcher.Search(new Rules.PeopleSearch
        {
            Words = About.Words,
            Seed = User.Id(),
            From = me is null ? null : MatchRecords.Municipality(me.MunicipalityCode),
            Query = new Rules.PeopleQuery
            {
                AskerEmployer = me?.CertainEmployerId is { } employer ? records.Employer(employer) : null,
                Except = me is null ? ImmutableHashSet<Guid>.Empty : ImmutableHashSet.Create(me.Id),
                Page = Rules.Page.First(PeopleShown),
            },
        });
        var ids = found.Groups.SelectMany(group => group.Items).Select(match => match.Person).Take(PeopleShown).ToList();
        var people = await db.Professionals.AsNoTracking().FindableBy(me, clock.Today()).Where(p => ids.Contains(p.Id)).Select(p => new Colleague(p.Id, p.Name, p.Function, p.Municipality.Name)).ToDictionaryAsync(p => p.Id);
        Colleagues = [.. ids.Select(people.GetValueOrDefault).OfType<Colleague>()];
    }
}
