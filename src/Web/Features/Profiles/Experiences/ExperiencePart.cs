using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Profiles.Experiences;

/// <summary>The form of one experience, for adding and changing.</summary>
public abstract class ExperiencePart(Db db, Vocabulary.Vocabulary vocabulary) : ProfilePart(db)
{
    public const string List = "/mijn/profiel/ervaring";

    [BindProperty]
    public ExperienceInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Municipalities { get; private set; } = [];
    public IEnumerable<Choice> Themes => vocabulary.Themes.Select(t => new Choice(t.Id, t.Name));

    /// <summary>What the profile says the person knows; what the experience already names stays.</summary>
    public IEnumerable<Choice> Expertise => Person.Expertise.Where(e => e.Level > 0).Select(e => e.ExpertiseId).Concat(Kept).Distinct()
        .Select(vocabulary.FindExpertise).OfType<Vocabulary.Expertise>().Select(e => new Choice(e.Id, e.Name));

    protected virtual IEnumerable<string> Kept => [];

    protected override async Task<IActionResult?> LoadMore()
    {
        // Also those that merged away: it may have been long ago.
        Municipalities = await Db.Municipalities.OrderBy(m => m.Name).Select(m => new Choice(m.Code, m.Name, null, null)).ToListAsync();
        return null;
    }

    /// <summary>Only what can be chosen is kept: another value can only be forged.</summary>
    protected ExperienceInput Known() => Input with
    {
        Municipality = Municipalities.Any(m => m.Value == Input.Municipality) ? Input.Municipality : null,
        Theme = vocabulary.FindTheme(Input.Theme)?.Id,
        Expertise = [.. Expertise.Select(e => e.Value).Where((Input.Expertise ?? []).Contains)],
    };
}
