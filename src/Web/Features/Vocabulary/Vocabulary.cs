using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.Vocabulary;

/// <summary>The words of municipal work, read once from the reference files. An id that is not there is not an error: Find answers with nothing.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Expertise> expertiseById;
    private readonly Dictionary<string, Activity> activityById;
    private readonly Dictionary<string, Theme> themeById;
    private readonly Dictionary<string, TaskField> taskFieldByCode;

    public Vocabulary()
    {
        Expertise = [.. ReferenceFile.Rows("expertise.csv").Select((r, i) => new Expertise(
            i, r["id"], r["name"], r["broader"].OrNull(), r["theme"], r["synonyms"].Bars(), r["abbreviations"].Bars(), r["definition"]))];
        Activities = [.. ReferenceFile.Rows("activities.csv").Select((r, i) => new Activity(i, r["id"], r["verb"], r["line"]))];
        Themes = [.. ReferenceFile.Rows("themes.csv").Select((r, i) => new Theme(i, r["id"], r["name"], r["kind"], r["iv3"].OrNull(), r["line"]))];
        TaskFields = [.. ReferenceFile.Rows("task-fields.csv").Select((r, i) => new TaskField(i, r["code"], r["name"], r["theme"]))];
        expertiseById = Expertise.ToDictionary(e => e.Id);
        activityById = Activities.ToDictionary(a => a.Id);
        themeById = Themes.ToDictionary(t => t.Id);
        taskFieldByCode = TaskFields.ToDictionary(t => t.Code);
    }

    public IReadOnlyList<Expertise> Expertise { get; }
    public IReadOnlyList<Activity> Activities { get; }
    public IReadOnlyList<Theme> Themes { get; }
    public IReadOnlyList<TaskField> TaskFields { get; }

    public Expertise? FindExpertise(string? id) => id is null ? null : expertiseById.GetValueOrDefault(id);
    public Activity? FindActivity(string? id) => id is null ? null : activityById.GetValueOrDefault(id);
    public Theme? FindTheme(string? id) => id is null ? null : themeById.GetValueOrDefault(id);
    public TaskField? FindTaskField(string? code) => code is null ? null : taskFieldByCode.GetValueOrDefault(code);

    /// <summary>Names of the known ones among ids; an id that left the vocabulary is passed over.</summary>
    public IEnumerable<string> ExpertiseNames(IEnumerable<string> ids) => ids.Select(FindExpertise).OfType<Expertise>().Select(e => e.Name);
    public IEnumerable<string> ActivityVerbs(IEnumerable<string> ids) => ids.Select(FindActivity).OfType<Activity>().Select(a => a.Verb);
}
