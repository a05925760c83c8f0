using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Profiles.Experiences;

public sealed class ListModel(Db db, Vocabulary.Vocabulary vocabulary) : ProfilePart(db)
{
    private Dictionary<string, string> places = [];

    public IReadOnlyList<Experience> Items => [.. Person.Experiences.NewestFirst()];

    public string Facts(Experience experience) => experience.Facts(vocabulary, places);

    protected override async Task<IActionResult?> LoadMore()
    {
        places = await Db.PlacesOf(Person.Experiences);
        return null;
    }

    public void OnGet()
    {
        // Everything was loaded before.
    }
}

public static class ExperienceFacts
{
    public static IEnumerable<Experience> NewestFirst(this IEnumerable<Experience> experiences) =>
        experiences.OrderByDescending(e => e.Until ?? DateOnly.MaxValue).ThenByDescending(e => e.From).ThenBy(e => e.Id);

    /// <summary>Names of the municipalities that the experiences mention.</summary>
    public static async Task<Dictionary<string, string>> PlacesOf(this Db db, IEnumerable<Experience> experiences)
    {
        var codes = experiences.Select(e => e.MunicipalityCode).OfType<string>().Distinct().ToList();
        return await db.Municipalities.Where(m => codes.Contains(m.Code)).ToDictionaryAsync(m => m.Code, m => m.Name);
    }

    /// <summary>"Ede · Wonen · maart 2021 – nu".</summary>
    public static string Facts(this Experience experience, Vocabulary.Vocabulary vocabulary, Dictionary<string, string> places) => string.Join(" · ", new[]
    {
        experience.MunicipalityCode is { } code ? places.GetValueOrDefault(code) : null,
        vocabulary.FindTheme(experience.ThemeId)?.Name,
        experience.PeriodInWords(),
    }.OfType<string>());
}
