using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>Where a link between an expertise and ESCO stands.</summary>
public enum EscoLinkState
{
    /// <summary>There are likely concepts, but none is certain: a steward decides.</summary>
    ToJudge,

    /// <summary>The concept finder was certain.</summary>
    Found,

    /// <summary>A steward chose the concept.</summary>
    Chosen,

    /// <summary>ESCO has nothing like it, or a steward said so.</summary>
    NoMatch,
}

/// <summary>
/// What an expertise is in ESCO. What the finder found and what a steward decided are kept apart: an import renews the first
/// and never touches the second, and whoever takes a decision back sees what was found again.
/// </summary>
public sealed class EscoLink : Recorded, IVersioned
{
    public required string ExpertiseId { get; init; }

    /// <summary>URI that the finder was certain of.</summary>
    public string? FoundUri { get; private set; }

    /// <summary>The label of the expertise by which it was found: its name or a synonym.</summary>
    public string? FoundBy { get; private set; }

    /// <summary>The label in ESCO that it equals, in another form at most.</summary>
    public string? FoundAs { get; private set; }

    /// <summary>URIs of likely concepts, best first; empty when one is certain.</summary>
    public List<string> Candidates { get; private set; } = [];

    /// <summary>URI that a steward chose; empty with a decision means "none of them".</summary>
    public string? ChosenUri { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public int Version { get; set; }

    public bool IsDecided => DecidedAt is not null;

    /// <summary>The URI that holds; null when there is none (yet).</summary>
    public string? Uri => IsDecided ? ChosenUri : FoundUri;

    public EscoLinkState State => (IsDecided, Uri, Candidates.Count) switch
    {
        (true, not null, _) => EscoLinkState.Chosen,
        (false, not null, _) => EscoLinkState.Found,
        (false, null, > 0) => EscoLinkState.ToJudge,
        _ => EscoLinkState.NoMatch,
    };

    /// <summary>Takes over what the finder found in a new import.</summary>
    public void Renew(EscoFinding finding)
    {
        (FoundUri, FoundBy, FoundAs) = (finding.Uri, finding.By, finding.As);
        if (!Candidates.SequenceEqual(finding.Candidates))
        {
            Candidates = [.. finding.Candidates];
        }
    }

    /// <summary>A steward says which concept it is.</summary>
    public void Choose(string uri, Guid by, DateTime now)
    {
        Decide(uri, by, now);
        Happened("LinkChosen");
    }

    /// <summary>A steward says that ESCO has no such concept.</summary>
    public void ChooseNone(Guid by, DateTime now)
    {
        Decide(null, by, now);
        Happened("NoLinkChosen");
    }

    /// <summary>Undoes the decision; what the finder found holds again.</summary>
    public void TakeBack()
    {
        if (!IsDecided)
        {
            throw new RefusedException("Hierover is nog niets besloten.");
        }

        (ChosenUri, DecidedAt, DecidedById) = (null, null, null);
        Happened("LinkTakenBack");
    }

    private void Decide(string? uri, Guid by, DateTime now)
    {
        if (IsDecided)
        {
            throw new RefusedException("Hierover is al besloten. Maak dat eerst ongedaan.");
        }

        (ChosenUri, DecidedAt, DecidedById) = (uri, now, by);
    }
}

/// <summary>What the finder makes of one expertise.</summary>
/// <param name="Uri">The concept that is certainly the same.</param>
/// <param name="By">The label of the expertise that says so.</param>
/// <param name="As">The label in ESCO that it equals.</param>
/// <param name="Candidates">When nothing is certain: URIs of likely concepts, best first.</param>
public sealed record EscoFinding(string? Uri, string? By, string? As, IReadOnlyList<string> Candidates)
{
    public static EscoFinding Certain(string uri, string by, string sameAs) => new(uri, by, sameAs, []);

    public static EscoFinding Uncertain(IReadOnlyList<string> candidates) => new(null, null, null, candidates);
}
