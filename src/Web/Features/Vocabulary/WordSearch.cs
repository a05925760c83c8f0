using GemeenteVanNu.Features.Finding;
using Microsoft.Extensions.Primitives;

namespace GemeenteVanNu.Features.Vocabulary;

/// <summary>One answer while someone types: what is posted, what is read, and by which words it was found.</summary>
/// <param name="Id">Id of the expertise.</param>
/// <param name="Name">Its name.</param>
/// <param name="Matched">The label that matched.</param>
/// <param name="Via">That label when it is not the name: a synonym or abbreviation.</param>
public sealed record FoundWord(string Id, string Name, string Matched, string? Via);

/// <summary>/woorden?zoek=: the vocabulary while someone types, for the expertise picker.</summary>
static class WordSearch
{
    private const int Most = 8;
    private const int LongestText = 100;

    public static void MapWords(this WebApplication app) => app.MapGet("/woorden", (HttpRequest request, HttpResponse response, Language language) =>
    {
        // The vocabulary changes with a new version of the site only.
        response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Ok(Find(language, request.Query["zoek"]));
    }).AllowAnonymous();

    private static IEnumerable<FoundWord> Find(Language language, StringValues asked)
    {
        var typed = asked.Count > 0 ? asked[0] ?? "" : "";
        return language.Concepts.Find(typed.Length > LongestText ? typed[..LongestText] : typed, Most)
            .Select(f => new FoundWord(f.ConceptId, f.Preferred, f.Label, f.Label == f.Preferred ? null : f.Label));
    }
}
