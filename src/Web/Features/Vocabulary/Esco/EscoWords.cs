using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>Concepts of ESCO as people look for them and read them.</summary>
public static class EscoWords
{
    private const int LongestDescription = 220;

    public static string Dutch(this EscoKind kind) => kind switch
    {
        EscoKind.Occupation => "beroep",
        EscoKind.OccupationGroup => "groep beroepen",
        EscoKind.Skill => "vaardigheid of kennis",
        _ => "groep vaardigheden",
    };

    public static string Dutch(this EscoLinkState state) => state switch
    {
        EscoLinkState.ToJudge => "te beoordelen",
        EscoLinkState.Found => "gekoppeld door de site",
        EscoLinkState.Chosen => "gekozen door een beheerder",
        _ => "niets gevonden",
    };

    /// <summary>What ESCO says about itself, at most a few lines.</summary>
    public static string? Shortened(this string? description) => description is { Length: > LongestDescription }
        ? description[..(description.LastIndexOf(' ', LongestDescription) is > 0 and var end ? end : LongestDescription)] + " …"
        : description;

    /// <summary>What an expertise can be: skills and groups of skills that are in ESCO today.</summary>
    public static IQueryable<EscoConcept> ToLinkTo(this IQueryable<EscoConcept> concepts) =>
        concepts.Where(c => c.GoneAt == null && (c.Kind == EscoKind.Skill || c.Kind == EscoKind.SkillGroup));

    /// <summary>Per id of an expertise the concept that it is linked to.</summary>
    public static async Task<Dictionary<string, EscoConcept>> LinkedConcepts(this Db db)
    {
        var links = (await db.EscoLinks.AsNoTracking().ToListAsync()).Where(l => l.Uri is not null).ToList();
        var uris = links.Select(l => l.Uri!).Distinct().ToList();
        var concepts = await db.EscoConcepts.AsNoTracking().Where(c => uris.Contains(c.Uri)).ToDictionaryAsync(c => c.Uri);
        return links.Where(l => concepts.ContainsKey(l.Uri!)).ToDictionary(l => l.ExpertiseId, l => concepts[l.Uri!]);
    }

    /// <summary>The concepts of which one name holds every word that was typed, those with the least besides it first.</summary>
    public static async Task<List<string>> Answering(this IQueryable<EscoConcept> concepts, string typed, int atMost)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => GemeenteVanNu.Dutch.Folding.FoldWord(word)).Where(word => word.Length > 0).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        // Some fifteen thousand names: chosen in memory, so that both databases fold letters alike.
        var named = await concepts.AsNoTracking().Select(c => new { c.Uri, c.Name, c.OtherNames }).ToListAsync();
        return [.. named.Select(c => (c.Uri, c.Name, Length: c.OtherNames.Prepend(c.Name).Select(name => GemeenteVanNu.Dutch.Folding.FoldWord(name)).Where(name => words.TrueForAll(word => name.Contains(word, StringComparison.Ordinal))).Min(name => (int?)name.Length)))
            .Where(c => c.Length is not null).OrderBy(c => c.Length).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Uri, StringComparer.Ordinal).Take(atMost).Select(c => c.Uri)];
    }
}
