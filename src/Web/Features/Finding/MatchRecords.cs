using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GemeenteVanNu.Data;
using GemeenteVanNu.Dutch;
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
    private readonly Lock handingOut = new();
    private volatile FrozenDictionary<Guid, int> employers = FrozenDictionary<Guid, int>.Empty;

    public static int Municipality(string code) => int.Parse(code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    public static string MunicipalityCode(int number) => $"GM{number:0000}";

    /// <summary>The number of an employer; the next one at first sight.</summary>
    public int Employer(Guid id) => employers.TryGetValue(id, out var known) ? known : HandOut([id])[id];

    /// <summary>The numbers given out so far. A snapshot of the index keeps them, because they stand in it.</summary>
    public IReadOnlyDictionary<Guid, int> Employers => employers;

    /// <summary>Gives numbers in this order to those that have none yet.</summary>
    public IReadOnlyDictionary<Guid, int> HandOut(IEnumerable<Guid> ids)
    {
        lock (handingOut)
        {
            var all = employers.ToDictionary();
            foreach (var id in ids)
            {
                all.TryAdd(id, all.Count + 1);
            }

            return employers = all.ToFrozenDictionary();
        }
    }

    /// <summary>Goes on with the numbers of a snapshot; only before the first world.</summary>
    public void TakeOver(IReadOnlyDictionary<Guid, int> numbers)
    {
        lock (handingOut)
        {
            employers = numbers.ToFrozenDictionary();
        }
    }

    public ImmutableArray<int> Concepts(IEnumerable<string> ids) => [.. ids.Select(vocabulary.FindExpertise).OfType<Expertise>().Select(e => e.Index)];

    public ImmutableArray<int> Activities(IEnumerable<string> ids) => [.. ids.Select(vocabulary.FindActivity).OfType<Activity>().Select(a => a.Index)];

    public static Rules.Involvement Form(Involvement form) => (Rules.Involvement)(int.Log2((int)form));

    public static Involvement Form(Rules.Involvement form) => (Involvement)(1 << (int)form);

    public static Rules.Involvements Forms(Involvement forms) => (Rules.Involvements)(int)forms;

    /// <summary>Differs when a row could be read differently: other words, another map, or another version of the analysis or of this program.</summary>
    public string Fingerprint(IEnumerable<Municipality> municipalities)
    {
        var parts = new List<string> { Version(typeof(MatchRecords)), Version(typeof(DutchText)) };
        parts.AddRange(vocabulary.Expertise.Select(e => string.Join('|', [e.Id, e.Name, e.BroaderId, e.ThemeId, e.Definition, .. e.Synonyms, .. e.Abbreviations])));
        parts.AddRange(vocabulary.Activities.Select(a => a.Id));
        parts.AddRange(vocabulary.Themes.Select(t => t.Id));
        parts.AddRange(vocabulary.TaskFields.Select(t => t.Code));
        parts.AddRange(municipalities.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Code} {m.Province} {m.Latitude:R} {m.Longitude:R}")));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

        // Deterministic builds: the same source, word lists included, has the same id.
        static string Version(Type of) => of.Module.ModuleVersionId.ToString();
    }

    public Rules.ConceptTree ConceptTree() => new(vocabulary.Expertise.Select(e => new Rules.Concept(
        e.Index, vocabulary.FindExpertise(e.BroaderId)?.Index, vocabulary.FindTheme(e.ThemeId)?.Index)));

    public static Rules.Atlas Atlas(IEnumerable<Municipality> municipalities, Provinces provinces) => new(municipalities
        .Where(m => m is { Latitude: not null, Longitude: not null })
        .Select(m => new Rules.Place(Municipality(m.Code), provinces.Index(m.Province), m.Latitude!.Value, m.Longitude!.Value)));

    /// <summary>The experiences of the person must be loaded.</summary>
    public Rules.Person Person(Professional p) => Person(PersonRow.Of(p));

    /// <summary>Without texts nothing is read from them: no terms, and no kinds of opgave in what was done before.</summary>
    public Rules.Person Person(PersonRow p, bool withTexts = true) => new()
    {
        Id = p.Id,
        Municipality = Municipality(p.MunicipalityCode),
        Employer = Employer(p.EmployerId),
        Findable = p.Findable switch
        {
            _ when p.IsRefused => Rules.Findable.Nobody,
            Findability.OwnEmployer => Rules.Findable.OwnEmployer,
            Findability.Everyone => Rules.Findable.Everyone,
            _ => Rules.Findable.Nobody,
        },
        PausedUntil = p.PausedUntil,
        OpenToAsk = p.OpenToAsk,
        Knows = [.. p.Expertise.Where(e => e.Level > 0).Select(e => (vocabulary.FindExpertise(e.ExpertiseId)?.Index, e.Level)).Where(k => k.Index is not null).Select(k => new Rules.KnownExpertise(k.Index!.Value, k.Level))],
        WantsToLearn = Concepts(p.Expertise.Where(e => e.WantsToLearn).Select(e => e.ExpertiseId)),
        ActivityEnergy = Energy(p, EnergyKind.Activity, id => vocabulary.FindActivity(id)?.Index),
        ThemeEnergy = Energy(p, EnergyKind.Theme, id => vocabulary.FindTheme(id)?.Index),
        EnergyShared = p.EnergyShared,
        Experiences = [.. p.Experiences.Select(e => new Rules.Experience
        {
            Theme = vocabulary.FindTheme(e.ThemeId)?.Index, Used = Concepts(e.Expertise), Kinds = withTexts ? language.Mentioned(e.Title) : [], Ended = e.Until,
        })],
        HoursAWeek = p.HoursPerWeek > 0 ? p.HoursPerWeek : null,
        Available = new Rules.Period(p.AvailableFrom, p.AvailableUntil),
        MaxDistanceKm = p.MaxDistance,
        RemoteOk = p.RemoteOk,
        Accepts = Forms(p.Forms),
        LastActive = p.LastActiveAt.DutchDay(),
        Terms = withTexts ? Terms(p) : Rules.TermVector.Empty,
    };

    /// <summary>Null for an opgave that search does not show: a draft, a withdrawn one, one that left search. The contributions must be loaded.</summary>
    public Rules.Opgave? Opgave(Opgave o) => o.IsPublic ? Opgave(OpgaveRow.Of(o)) : null;

    /// <summary>Null for an opgave that left search. Without texts nothing is read from them: no terms, and no concepts that it mentions.</summary>
    public Rules.Opgave? Opgave(OpgaveRow o, bool withTexts = true) => o.HasLeftSearch || vocabulary.FindTheme(o.ThemeId) is not { } theme ? null : new Rules.Opgave
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
        Terms = withTexts ? language.Terms([o.Title, o.Title, o.Summary, o.Story, .. o.Contributions.Select(c => c.Title)]) : Rules.TermVector.Empty,
        Concepts = withTexts ? language.Mentioned(o.Title + "\n" + o.Summary + "\n" + o.Story) : [],
        Contributions = [.. o.Contributions.Select(Contribution)],
    };

    public Rules.Contribution Contribution(Contribution c) => Contribution(ContributionRow.Of(c));

    private Rules.Contribution Contribution(ContributionRow c) => new()
    {
        Id = c.Id, Asks = Concepts(c.Expertise), Activities = Activities(c.Activities), Form = Form(c.Form),
        HoursAWeek = Math.Min(c.Hours, 40), People = Math.Max(1, c.StillWanted), RemotePossible = c.Remote, IsOpen = c.IsOpen,
    };

    private Rules.TermVector Terms(PersonRow p) => language.Terms(
        [p.Function, p.About, .. p.Experiences.SelectMany(e => new[] { e.Title, e.Text }), .. vocabulary.ExpertiseNames(p.Expertise.Where(e => e.Level > 0).Select(e => e.ExpertiseId))]);

    private static ImmutableArray<Rules.Energy> Energy(PersonRow p, EnergyKind kind, Func<string, int?> index) =>
        [.. p.Energy.Where(e => e.Kind == kind).Select(e => (Index: index(e.TagId), e.Value)).Where(e => e.Index is not null && e.Value != 0).Select(e => new Rules.Energy(e.Index!.Value, e.Value))];
}
