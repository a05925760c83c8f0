using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Opgaven;

/// <summary>An opgave as one line in a list. Shown by the partial <c>/Features/Opgaven/_OpgaveItem.cshtml</c>.</summary>
public sealed record OpgaveItem(
    Guid Id, string Slug, string Title, string Summary, string? ThemeId, string MunicipalityCode, string MunicipalityName, string MunicipalitySlug, string Province,
    OpgaveStatus Status, DateOnly? StartsOn, DateOnly? EndsOn, DateTime? PublishedAt, DateTime? CompletedAt, string? Outcome, IReadOnlyList<OpgaveItem.Wanted> Contributions)
{
    /// <summary>What a line needs to know of a contribution.</summary>
    public sealed record Wanted(Guid Id, string Title, Involvement Form, int Hours, int People, int Agreed, bool Remote, ContributionStatus Status);

    /// <summary>Why it is shown, above the title.</summary>
    public IReadOnlyList<ReasonLine> Reasons { get; init; } = [];

    /// <summary>Distance from the reader's municipality, when known.</summary>
    public int? Kilometres { get; init; }

    /// <summary>Level of the heading, so that none is skipped: 2 or 3.</summary>
    public int HeadingLevel { get; init; } = 2;

    /// <summary>Whether the summary stands below the facts.</summary>
    public bool WithSummary { get; init; } = true;

    /// <summary>"Zwolle, Overijssel".</summary>
    public string Where => MunicipalityName == Province ? MunicipalityName : $"{MunicipalityName}, {Province}";

    public string Path => $"/opgaven/{Slug}";

    /// <summary>Contributions still looked for; those that were, when the opgave is over.</summary>
    public IReadOnlyList<Wanted> Shown => Contributions.Any(c => c.Status == ContributionStatus.Open) ? [.. Contributions.Where(c => c.Status == ContributionStatus.Open)] : Contributions;

    /// <summary>How many people are still looked for; 0 when the opgave is over.</summary>
    public int StillWanted => Status is OpgaveStatus.Published or OpgaveStatus.InProgress
        ? Contributions.Where(c => c.Status == ContributionStatus.Open).Sum(c => Math.Max(1, c.People - c.Agreed)) : 0;

    /// <summary>"meewerken, 8 uur per week", or the forms alone when there are several.</summary>
    public string FormInWords => Shown switch
    {
        [] => "",
        [var one] => $"{one.Form.Dutch()}, {Contribution.HoursInWordsOf(one.Form, one.Hours)}",
        var several => several.Select(c => c.Form).Distinct().Order().Select(f => f.Dutch()).ToList().InWords("of"),
    };

    public bool RemotePossible => Shown.Any(c => c.Remote);

    /// <summary>When, seen from today: "vanaf 1 februari", "tot en met 30 april", "afgerond in maart 2026".</summary>
    public string WhenInWords(DateOnly today) => (Status, StartsOn, EndsOn) switch
    {
        (OpgaveStatus.Completed, _, _) => CompletedAt is { } completed ? $"afgerond in {completed.DutchDay().MonthInWords()}" : "afgerond",
        (_, { } start, _) when start > today => $"vanaf {start.InWords(today)}",
        (_, _, { } end) when end < today => $"einddatum was {end.InWords(today)}",
        (_, _, { } end) => $"tot en met {end.InWords(today)}",
        _ => "",
    };

    /// <summary>What a finished opgave brought, or what an open one is about, short enough for a list.</summary>
    public string Text => Status == OpgaveStatus.Completed && Outcome is { Length: > 0 } outcome ? Beginning(outcome) : Summary;

    /// <summary>The line below the title, in parts: place, form and hours, when, remote, distance.</summary>
    public IReadOnlyList<string> Facts(DateOnly today) =>
    [
        .. new[]
        {
            Where,
            FormInWords,
            Status == OpgaveStatus.InProgress ? StillWanted > 0 ? "loopt al, zoekt nog mensen" : "loopt al, iedereen is gevonden" : "",
            WhenInWords(today),
            RemotePossible && Status != OpgaveStatus.Completed ? "kan op afstand" : "",
            Kilometres is { } kilometres ? kilometres == 0 ? "jouw gemeente" : $"{kilometres} km van jouw gemeente" : "",
        }.Where(fact => fact.Length > 0),
    ];

    // Whole sentences, as many as fit.
    private static string Beginning(string text)
    {
        const int Longest = 220;
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOf(". ", Longest, StringComparison.Ordinal);
        return end > 0 ? text[..(end + 1)] : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', Longest) is > 0 and var space ? space : Longest), "…");
    }
}

/// <summary>Loads the lines of a list.</summary>
public static class OpgaveItems
{
    /// <summary>One query for a whole page, in the order of the ids; an id that is not there is left out.</summary>
    public static async Task<IReadOnlyList<OpgaveItem>> Load(Db db, IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await db.Opgaven.AsNoTracking().Where(o => ids.Contains(o.Id)).Items().ToDictionaryAsync(item => item.Id);
        return [.. ids.Select(found.GetValueOrDefault).OfType<OpgaveItem>()];
    }

    /// <summary>The columns of a line: the story stays in the database.</summary>
    public static IQueryable<OpgaveItem> Items(this IQueryable<Opgave> opgaven) => opgaven.Select(o => new OpgaveItem(
        o.Id, o.Slug, o.Title, o.Summary, o.ThemeId, o.MunicipalityCode, o.Municipality.Name, o.Municipality.Slug, o.Municipality.Province,
        o.Status, o.StartsOn, o.EndsOn, o.PublishedAt, o.CompletedAt, o.Outcome,
        o.Contributions.OrderBy(c => c.Order).Select(c => new OpgaveItem.Wanted(c.Id, c.Title, c.Form, c.Hours, c.People, c.Agreed, c.Remote, c.Status)).ToList()));
}
