using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Vocabulary;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>What a text of an opgave is about, as the platform reads it.</summary>
public static class ConceptReading
{
    /// <summary>Concepts that the texts mention, most mentioned first.</summary>
    public static IReadOnlyList<Expertise> Read(this Language language, Vocabulary.Vocabulary vocabulary, Opgave opgave, int atMost = 8) =>
        [.. language.Concepts.Read($"{opgave.Title}\n{opgave.Summary}\n{opgave.Story}")
            .Select(mention => vocabulary.FindExpertise(mention.ConceptId)).OfType<Expertise>()
            .GroupBy(e => e).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(atMost)];

    /// <summary>The theme that most of the concepts belong to.</summary>
    public static string? MostLikelyTheme(this IReadOnlyList<Expertise> concepts) =>
        concepts.GroupBy(e => e.ThemeId).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
}
