using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Vocabulary;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>Expertise, forms and hours of several people together. Their energy is theirs and never part of it.</summary>
public sealed record Offer(int People, IReadOnlyList<OfferedTheme> Themes, IReadOnlyList<(Involvement Form, int People)> Forms, int HoursPerWeek)
{
    /// <summary>Fewer people than this and a number would say something about one of them.</summary>
    public const int FewestForNumbers = 3;

    private const int MostExpertise = 5;

    public bool ShowsNumbers => People >= FewestForNumbers;

    internal static Offer Of(IReadOnlyCollection<Rules.Person> people, Vocabulary.Vocabulary vocabulary) => new(
        people.Count,
        [.. people
            .SelectMany(person => person.Knows.Select(known => vocabulary.Expertise[known.Concept]).Distinct().Select(expertise => (person.Id, Expertise: expertise)))
            .GroupBy(known => known.Expertise.ThemeId)
            .Select(theme => new OfferedTheme(
                vocabulary.FindTheme(theme.Key)!,
                theme.DistinctBy(known => known.Id).Count(),
                [.. theme.GroupBy(known => known.Expertise).OrderByDescending(e => e.Count()).ThenBy(e => e.Key.Name, StringComparer.Ordinal).Take(MostExpertise).Select(e => e.Key.Name)]))
            .OrderByDescending(theme => theme.People).ThenBy(theme => theme.Theme.Index)],
        [.. InvolvementWords.Each.Select(form => (form, people.Count(person => Accepts(person, form)))).Where(form => form.Item2 > 0)],
        people.Sum(person => person.HoursAWeek ?? 0));

    // Who chose no form is shown every form, so offers every form.
    private static bool Accepts(Rules.Person person, Involvement form) =>
        person.Accepts == 0 || (person.Accepts & MatchRecords.Forms(form)) != 0;
}

/// <summary>How many people know something of a theme, and what most of all.</summary>
public sealed record OfferedTheme(Theme Theme, int People, IReadOnlyList<string> Expertise);
