using System.Globalization;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Log;

/// <summary>Who did what and when: the change log in words, newest first.</summary>
public sealed class IndexModel(Db db, LogNames names) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Onderwerp { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Dag { get; set; }

    /// <summary>Only what happened to this.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Over { get; set; }

    /// <summary>Only lines older than this one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Voor { get; set; }

    public IReadOnlyList<LogLine> Lines { get; private set; } = [];
    public string? OlderUrl { get; private set; }
    public bool IsFiltered => Onderwerp is not null || Soort is not null || Dag is not null || Over is not null;
    public static IReadOnlyList<Choice> Subjects => [.. LogWords.Subjects.Select(s => new Choice(s.Subject, s.Dutch))];
    public static IReadOnlyList<Choice> Kinds => [.. LogWords.KnownKinds.Select(k => new Choice(k, LogWords.Kind(k))).OrderBy(k => k.Text, StringComparer.Create(CultureInfo.GetCultureInfo("nl-NL"), ignoreCase: true))];

    public async Task OnGet()
    {
        var found = await Chosen().OrderByDescending(c => c.Id).Take(PageSize + 1).ToListAsync();
        Lines = await names.Lines([.. found.Take(PageSize)]);
        OlderUrl = found.Count > PageSize ? Older(found[PageSize - 1].Id) : null;
    }

    private IQueryable<Change> Chosen()
    {
        var changes = db.Changes.AsNoTracking();
        changes = Onderwerp is null ? changes : changes.Where(c => c.Subject == Onderwerp);
        changes = Soort is null ? changes : changes.Where(c => c.Kind == Soort);
        changes = Over is null ? changes : changes.Where(c => c.SubjectId == Over);
        changes = Voor is null ? changes : changes.Where(c => c.Id < Voor);
        if (Dag is { } day)
        {
            var (from, until) = (day.StartsAt(), day.AddDays(1).StartsAt());
            changes = changes.Where(c => c.At >= from && c.At < until);
        }

        return changes;
    }

    private string Older(long id)
    {
        var query = new Dictionary<string, string?>
        {
            ["onderwerp"] = Onderwerp, ["soort"] = Soort, ["dag"] = Dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["over"] = Over?.ToString(), ["voor"] = id.ToString(CultureInfo.InvariantCulture),
        };
        return "/beheer/logboek" + QueryString.Create(query.Where(q => q.Value is not null));
    }
}
