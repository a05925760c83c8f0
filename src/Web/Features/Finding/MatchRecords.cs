using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Vocabulary;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>
/// From rows to the integers that Matching works with. Vocabulary and provinces have their index, a municipality the
/// digits of its CBS code, an employer a number given out at first sight; none of them decides an order.
/// </summary>
public sealed class MatchRecords(Vocabulary.Vocabulary vocabulary, Language language)
{
    private readonly ConcurrentDictionary<Guid, int> employers = new();
    private int lastEmployer;

    public static int Municipality(string code) => int.Parse(code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    public static string MunicipalityCode(int number) => $"GM{number:0000}";

    public int Employer(Guid id) => employers.GetOrAdd(id, _ => Interlocked.Increment(ref lastEmployer));

    public ImmutableArray<int> Concepts(IEnumerable<string> ids) => [.. ids.Select(vocabulary.FindExpertise).OfType<Expertise>().Select(e => e.Index)];

    public ImmutableArray<int> Activities(IEnumerable<string> ids) => [.. ids.Select(vocabulary.FindActivity).OfType<Activity>().Select(a => a.Index)];

    public static Rules.Involvement Form(Involvement form) => (Rules.Involvement)(int.Log2((int)form));

    public static Involvement Form(Rules.Involvement form) => (Involvement)(1 << (int)form);

    public static Rules.Involvements Forms(Involvement forms) => (Rules.Involvements)(int)forms;

    public Rules.ConceptTree ConceptTree() => new(vocabulary.Expertise.Select(e => new Rules.Concept(
        e.Index, vocabulary.FindExpertise(e.BroaderId)?.Index, vocabulary.FindTheme(e.ThemeId)?.Index)));

    public static Rules.Atlas Atlas(IEnumerable<Municipality> municipalities, Provinces provinces) => new(municipalities
        .Where(m => m is { Latitude: not null, Longitude: not null })
        .Select(m => new Rules.Place(Municipality(m.Code), provinces.Index(m.Province), m.Latitude!.Value, m.Longitude!.Value)));

    public Rules.Person Person(Professional p) => new()
    {
        Id = p.Id,
        Municipality = Municipality(p.MunicipalityCode),
        Employer = Employer(p.EmployerId),
        Findable = p.Findable switch
        {
            _ when p.RefusedAt is not null => Rules.Findable.Nobody,
            Findability.OwnEmployer => Rules.Findable.OwnEmployer,
            Findability.Everyone => Rules.Findable.Everyone,
            _ => Rules.Findable.Nobody,
        },
        PausedUntil = p.PausedUntil,
        OpenToAsk = p.OpenToAskAt is not null,
        Knows = [.. p.Expertise.Where(e => e.Level > 0).Select(e => (vocabulary.FindExpertise(e.ExpertiseId)?.Index, e.Level)).Where(k => k.Index is not null).Select(k => new Rules.KnownExpertise(k.Index!.Value, k.Level))],
        WantsToLearn = Concepts(p.Expertise.Where(e => e.WantsToLearn).Select(e => e.ExpertiseId)),
        ActivityEnergy = Energy(p, EnergyKind.Activity, id => vocabulary.FindActivity(id)?.Index),
        ThemeEnergy = Energy(p, EnergyKind.Theme, id => vocabulary.FindTheme(id)?.Index),
        EnergyShared = p.EnergySharedAt is not null,
        Experiences = [.. p.Experiences.Select(e => new Rules.Experience
        {
            Theme = vocabulary.FindTheme(e.ThemeId)?.Index, Used = Concepts(e.Expertise), Kinds = language.Mentioned(e.Title), Ended = e.Until,
        })],
        HoursAWeek = p.HoursPerWeek > 0 ? p.HoursPerWeek : null,
        Available = new Rules.Period(p.AvailableFrom, p.AvailableUntil),
        MaxDistanceKm = p.MaxDistance,
        RemoteOk = p.RemoteOk,
        Accepts = Forms(p.Forms),
        LastActive = p.LastActiveAt.DutchDay(),
        Terms = language.Terms([p.Function, p.About, .. p.Experiences.SelectMany(e => new[] { e.Title, e.Text }), .. vocabulary.ExpertiseNames(p.Expertise.Where(e => e.Level > 0).Select(e => e.ExpertiseId))]),
    };

    /// <summary>Null for an opgave that search does not show: a draft, a withdrawn one, one that left search.</summary>
    public Rules.Opgave? Opgave(Opgave o) => !o.IsPublic || o.LeftSearchAt is not null || vocabulary.FindTheme(o.ThemeId) is not { } theme ? null : new Rules.Opgave
    {
        Id = o.Id,
        Municipality = Municipality(o.MunicipalityCode),
        Theme = theme.Index,
        TaskField = vocabulary.FindTaskField(o.TaskFieldCode)?.Index,
        Status = o.Status switch
        {
            OpgaveStatus.InProgress => Rules.OpgaveStatus.InProgress,
            OpgaveStatus.Completed => Rules.OpgaveStatus.Completed,
            _ => Rules.OpgaveStatus.Published,
        },
        PublishedOn = (o.PublishedAt ?? o.CreatedAt).DutchDay(),
        Period = new Rules.Period(o.StartsOn, o.EndsOn),
        Terms = language.Terms([o.Title, o.Title, o.Summary, o.Story, .. o.Contributions.Select(c => c.Title)]),
        Concepts = language.Mentioned(o.Title + "\n" + o.Summary + "\n" + o.Story),
        Contributions = [.. o.Contributions.OrderBy(c => c.Order).Select(Contribution)],
    };

    public Rules.Contribution Contribution(Contribution c) => new()
    {
        Id = c.Id, Asks = Concepts(c.Expertise), Activities = Activities(c.Activities), Form = Form(c.Form),
        HoursAWeek = Math.Min(c.Hours, 40), People = Math.Max(1, c.StillWanted), RemotePossible = c.Remote, IsOpen = c.IsOpen,
    };

    private static ImmutableArray<Rules.Energy> Energy(Professional p, EnergyKind kind, Func<string, int?> index) =>
        [.. p.Energy.Where(e => e.Kind == kind).Select(e => (Index: index(e.TagId), e.Value)).Where(e => e.Index is not null && e.Value != 0).Select(e => new Rules.Energy(e.Index!.Value, e.Value))];
}
