using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>
/// Finds for each expertise the concept of ESCO that is the same. Certain is only what has the same label, in another form
/// at most, and is the only one; what has much in common is a candidate for a steward.
/// </summary>
sealed class EscoLinker
{
    private const int MostCandidates = 6;
    private const int LookedAt = 15;

    // What two labels have in common, rare words counting more; below this a candidate is noise.
    private const double LeastInCommon = 0.45;

    private readonly DutchText text;
    private readonly ConceptFinder finder;
    private readonly Dictionary<string, EscoConcept> concepts;
    private readonly Dictionary<string, int> frequency;
    private readonly ILookup<string, ConceptLabel> byKey;

    /// <summary>Builds a linker.</summary>
    /// <param name="concepts">What an expertise can be: skills and their groups. An occupation is someone, not something to know.</param>
    /// <param name="text">The analysis of Dutch.</param>
    public EscoLinker(IReadOnlyCollection<EscoConcept> concepts, DutchText text)
    {
        this.text = text;
        this.concepts = concepts.ToDictionary(c => c.Uri, StringComparer.Ordinal);
        frequency = concepts.SelectMany(c => text.Terms(c.Name).Distinct(StringComparer.Ordinal)).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var labels = concepts.SelectMany(Labels).ToList();
        byKey = labels.ToLookup(label => SameLabel.Key(text.Tokens(label.Label)), StringComparer.Ordinal);
        finder = new ConceptFinder(labels, text);
    }

    private sealed record Looked(string By, IReadOnlyList<Token> Words, IReadOnlyList<FoundConcept> Found);

    /// <summary>Findings by id of the expertise.</summary>
    /// <param name="vocabulary">All of the own concepts.</param>
    /// <param name="report">Told after each how many are done.</param>
    public IReadOnlyDictionary<string, EscoFinding> Find(IReadOnlyList<Expertise> vocabulary, Action<int> report)
    {
        var findings = new Dictionary<string, EscoFinding>(StringComparer.Ordinal);
        foreach (var expertise in vocabulary)
        {
            findings.Add(expertise.Id, Find(Look(expertise)));
            report(findings.Count);
        }

        // One concept of ESCO for two of ours: the one that carries its name keeps it, the other is for a steward.
        foreach (var claimed in vocabulary.Where(e => findings[e.Id].Uri is not null).GroupBy(e => findings[e.Id].Uri!).Where(g => g.Count() > 1))
        {
            var byName = claimed.Where(e => findings[e.Id].By == e.Name).ToList();
            foreach (var expertise in claimed.Where(e => byName.Count != 1 || e != byName[0]))
            {
                findings[expertise.Id] = EscoFinding.Uncertain(Candidates(Look(expertise), [claimed.Key]));
            }
        }

        return findings;
    }

    // The name comes first.
    private List<Looked> Look(Expertise expertise) =>
        [.. expertise.Synonyms.Prepend(expertise.Name).Select(label => new Looked(label, text.Tokens(label), finder.Find(label, LookedAt)))];

    private EscoFinding Find(List<Looked> labels)
    {
        var same = labels.SelectMany(label => byKey[SameLabel.Key(label.Words)].Where(found => SameLabel.Are(label.Words, text.Tokens(found.Label))).Select(found => (found.ConceptId, label.By, As: found.Label)))
            .DistinctBy(s => s.ConceptId).ToList();
        var byName = same.Where(s => s.By == labels[0].By && s.As == concepts[s.ConceptId].Name).ToList();
        var certain = byName.Count == 1 ? byName : same;
        return certain is [var only]
            ? EscoFinding.Certain(only.ConceptId, only.By, only.As)
            : EscoFinding.Uncertain(Candidates(labels, [.. same.Select(s => s.ConceptId)]));
    }

    private IReadOnlyList<string> Candidates(List<Looked> labels, IReadOnlyList<string> first)
    {
        var alike = labels.SelectMany((label, order) => label.Found.Select(found => (found.ConceptId, Order: order, InCommon: InCommon(label.By, found.Label))))
            .Where(found => found.InCommon >= LeastInCommon)
            .OrderByDescending(found => found.InCommon).ThenBy(found => found.Order).ThenBy(found => found.ConceptId, StringComparer.Ordinal)
            .Select(found => found.ConceptId);
        return [.. first.Concat(alike).Distinct().Take(MostCandidates)];
    }

    // Dice's coefficient over words and parts of compounds, each weighed by how rare it is in ESCO: "werken" alone makes nothing alike.
    private double InCommon(string one, string other)
    {
        var (ours, theirs) = (text.Terms(one).ToHashSet(StringComparer.Ordinal), text.Terms(other).ToHashSet(StringComparer.Ordinal));
        var all = ours.Sum(Rarity) + theirs.Sum(Rarity);
        return all == 0 ? 0 : 2 * ours.Where(theirs.Contains).Sum(Rarity) / all;
    }

    private double Rarity(string term) => Math.Log(1 + ((double)concepts.Count / (1 + frequency.GetValueOrDefault(term))));

    private static IEnumerable<ConceptLabel> Labels(EscoConcept concept) =>
        concept.OtherNames.Select(name => new ConceptLabel(concept.Uri, name, LabelKind.Synonym)).Prepend(new ConceptLabel(concept.Uri, concept.Name, LabelKind.Preferred));
}
