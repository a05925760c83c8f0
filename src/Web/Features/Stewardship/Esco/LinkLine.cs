using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Vocabulary;
using GemeenteVanNu.Features.Vocabulary.Esco;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Esco;

/// <summary>An expertise with what it is, or may be, in ESCO.</summary>
/// <param name="Expertise">The own concept.</param>
/// <param name="Link">Where its link stands.</param>
/// <param name="Concept">What it is linked to; null without a link.</param>
/// <param name="Candidates">What it may be, best first.</param>
/// <param name="DecidedBy">Name of the steward who decided.</param>
public sealed record LinkLine(Expertise Expertise, EscoLink Link, EscoConcept? Concept, IReadOnlyList<EscoConcept> Candidates, string? DecidedBy)
{
    public string Url => $"/beheer/esco/{Expertise.Id}";

    /// <summary>Whether ESCO dropped the concept since a steward chose it.</summary>
    public bool IsGone => Link.Uri is not null && Concept?.GoneAt is not null;

    /// <summary>Lines in the order of the links.</summary>
    public static async Task<IReadOnlyList<LinkLine>> Of(Db db, Vocabulary.Vocabulary vocabulary, IReadOnlyCollection<EscoLink> links)
    {
        var uris = links.SelectMany(l => l.Candidates.Append(l.Uri)).OfType<string>().Distinct().ToList();
        var concepts = await db.EscoConcepts.AsNoTracking().Where(c => uris.Contains(c.Uri)).ToDictionaryAsync(c => c.Uri);
        var people = await db.AccountNames([.. links.Select(l => l.DecidedById).OfType<Guid>().Distinct()]);
        return [.. links.Select(l => new LinkLine(
            vocabulary.FindExpertise(l.ExpertiseId)!, l, l.Uri is null ? null : concepts.GetValueOrDefault(l.Uri), [.. l.Candidates.Select(uri => concepts.GetValueOrDefault(uri)).OfType<EscoConcept>()],
            l.DecidedById is { } by ? people.GetValueOrDefault(by) ?? "iemand die er niet meer is" : null))];
    }

    /// <summary>The links of the vocabulary of today, in its order.</summary>
    public static async Task<List<EscoLink>> All(Db db, Vocabulary.Vocabulary vocabulary) =>
        [.. (await db.EscoLinks.AsNoTracking().ToListAsync()).Where(l => vocabulary.FindExpertise(l.ExpertiseId) is not null).OrderBy(l => vocabulary.FindExpertise(l.ExpertiseId)!.Index)];
}
