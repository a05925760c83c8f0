using System.Collections.Immutable;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Search;

/// <summary>"What are the others doing?": the answer to the one box.</summary>
public sealed class AnswerModel(Db db, MatchIndex index, MatchRecords records, Language language, Vocabulary.Vocabulary vocabulary, CurrentProfessional current, TimeProvider clock) : PageModel
{
    private const int MostRead = 120;
    private const int OpenShown = 6;
    private const int OtherShown = 3;
    private const int PeopleShown = 5;

    [BindProperty(SupportsGet = true, Name = "vraag")]
    public string? Question { get; set; }

    public Asked Asked { get; private set; } = null!;
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
        Asked = Asked.Read(Question, language, vocabulary);
        var world = await index.World();
        var matcher = new Rules.Matcher(world, clock.Today());
        Who = matcher.WhoWorksOn(Asked.Words);
        Found = matcher.Search(new Rules.OpgaveSearch { Words = Asked.Words, Page = Rules.Page.First(MostRead) });
        await LoadOpgaven(world);
        await LoadPlaces();
        SeesNames = await current.SeesNames();
        if (SeesNames && Who.People > 0 && !Asked.SaysNothing)
        {
            await LoadColleagues(matcher);
        }
    }

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

    private async Task LoadPlaces()
    {
        var counts = Who.Municipalities.ToDictionary(count => MatchRecords.MunicipalityCode(count.Value), count => count.Count);
        var places = await db.Municipalities.AsNoTracking().Where(m => counts.Keys.Contains(m.Code)).Select(m => new { m.Code, m.Name, m.Slug }).ToListAsync();
        Places = [.. places.Select(m => new Place(m.Code, m.Name, m.Slug, counts[m.Code])).OrderByDescending(p => p.Opgaven).ThenBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    private async Task LoadColleagues(Rules.Matcher matcher)
    {
        var me = await current.Get();
        var found = matcher.Search(new Rules.PeopleSearch
        {
            Words = Asked.Words,
            Seed = User.Id(),
            From = me is null ? null : MatchRecords.Municipality(me.MunicipalityCode),
            Query = new Rules.PeopleQuery
            {
                AskerEmployer = me is null ? null : records.Employer(me.EmployerId),
                Except = me is null ? ImmutableHashSet<Guid>.Empty : ImmutableHashSet.Create(me.Id),
                Page = Rules.Page.First(PeopleShown),
            },
        });
        var ids = found.Groups.SelectMany(group => group.Items).Select(match => match.Person).Take(PeopleShown).ToList();
        var people = await db.Professionals.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new Colleague(p.Id, p.Name, p.Function, p.Municipality.Name)).ToDictionaryAsync(p => p.Id);
        Colleagues = [.. ids.Select(people.GetValueOrDefault).OfType<Colleague>()];
    }
}
