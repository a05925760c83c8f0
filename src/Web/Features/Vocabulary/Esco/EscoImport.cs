using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>
/// Brings the database in line with what files of ESCO hold and links the own vocabulary to it, in one transaction. What the
/// files do not speak of stays as it is; what a steward decided is never touched.
/// </summary>
public sealed class EscoImport(Db db, Vocabulary vocabulary, Language language, TimeProvider clock)
{
    /// <summary>Subject of the one line that an import writes to the change log.</summary>
    public const string Subject = "Esco";

    private const int ReportEvery = 100;

    /// <summary>Imports.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="report">Told what happens, in English.</param>
    public async Task<EscoImported> Run(EscoContent content, Action<string> report)
    {
        var concepts = await db.EscoConcepts.ToDictionaryAsync(c => c.Uri, StringComparer.Ordinal);
        var (added, changed, gone) = (0, 0, Retire(content, concepts));
        foreach (var read in content.Concepts.Values)
        {
            if (concepts.TryAdd(read.Uri, read))
            {
                db.EscoConcepts.Add(read);
                added++;
            }
            else
            {
                Update(concepts[read.Uri], read);
            }
        }

        var leftOut = Relate(content, concepts);
        db.ChangeTracker.DetectChanges();
        changed = db.ChangeTracker.Entries<EscoConcept>().Count(e => e.State == EntityState.Modified) - gone;
        report($"{added} concepts are new, {changed} changed, {gone} are no longer in ESCO");

        var findings = Link([.. concepts.Values.Where(c => c.GoneAt is null && c.Kind is EscoKind.Skill or EscoKind.SkillGroup)], report);
        var links = await Renew(findings);
        db.WriteOneChange(Subject, "Imported");
        await db.SaveChangesAsync();
        return new EscoImported(concepts.Count, added, leftOut, links.CountBy(l => l.State).ToDictionary());
    }

    private int Retire(EscoContent content, Dictionary<string, EscoConcept> concepts)
    {
        var gone = concepts.Values.Where(c => c.GoneAt is null && content.Complete.Contains(c.Kind) && !content.Concepts.ContainsKey(c.Uri)).ToList();
        gone.ForEach(c => c.GoneAt = clock.Now());
        return gone.Count;
    }

    private static void Update(EscoConcept known, EscoConcept read)
    {
        (known.Kind, known.Name, known.Description, known.GoneAt) = (read.Kind, read.Name, read.Description, null);
        if (!known.OtherNames.SequenceEqual(read.OtherNames))
        {
            known.OtherNames = read.OtherNames;
        }
    }

    /// <summary>How many relations were left out because their concept is not there.</summary>
    private static int Relate(EscoContent content, Dictionary<string, EscoConcept> concepts) =>
        Relate(content.Broader, concepts, c => c.Broader, (c, uris) => c.Broader = uris)
        + Relate(content.Essential, concepts, c => c.Essential, (c, uris) => c.Essential = uris)
        + Relate(content.Optional, concepts, c => c.Optional, (c, uris) => c.Optional = uris);

    private static int Relate(EscoPairs pairs, Dictionary<string, EscoConcept> concepts, Func<EscoConcept, List<string>> before, Action<EscoConcept, List<string>> set)
    {
        var leftOut = 0;
        foreach (var uri in pairs.Sources)
        {
            var targets = pairs.Of(uri);
            if (!concepts.TryGetValue(uri, out var concept))
            {
                leftOut += targets.Count;
            }
            else if (!before(concept).SequenceEqual(targets))
            {
                set(concept, [.. targets]);
            }
        }

        return leftOut;
    }

    private IReadOnlyDictionary<string, EscoFinding> Link(IReadOnlyCollection<EscoConcept> concepts, Action<string> report)
    {
        if (concepts.Count == 0)
        {
            report("There are no skills to link to: skills_nl.csv or skillGroups_nl.csv is needed for that");
            return vocabulary.Expertise.ToDictionary(e => e.Id, _ => EscoFinding.Uncertain([]));
        }

        report($"Looking for {vocabulary.Expertise.Count} own concepts among {concepts.Count} skills and groups");
        return new EscoLinker(concepts, language.Text).Find(vocabulary.Expertise, done =>
        {
            if (done % ReportEvery == 0)
            {
                report($"{done} of {vocabulary.Expertise.Count} own concepts done");
            }
        });
    }

    private async Task<List<EscoLink>> Renew(IReadOnlyDictionary<string, EscoFinding> findings)
    {
        var links = await db.EscoLinks.ToDictionaryAsync(l => l.ExpertiseId, StringComparer.Ordinal);
        foreach (var (id, finding) in findings)
        {
            if (!links.TryGetValue(id, out var link))
            {
                link = new EscoLink { ExpertiseId = id };
                links.Add(id, link);
                db.EscoLinks.Add(link);
            }

            link.Renew(finding);
        }

        return [.. links.Values.Where(l => findings.ContainsKey(l.ExpertiseId))];
    }
}

/// <summary>How an import went.</summary>
/// <param name="Concepts">Concepts of ESCO in the database now.</param>
/// <param name="Added">How many of them are new.</param>
/// <param name="LeftOut">Relations of concepts that are not there.</param>
/// <param name="Links">Own concepts by where their link stands.</param>
public sealed record EscoImported(int Concepts, int Added, int LeftOut, IReadOnlyDictionary<EscoLinkState, int> Links)
{
    public int Count(EscoLinkState state) => Links.GetValueOrDefault(state);
}
