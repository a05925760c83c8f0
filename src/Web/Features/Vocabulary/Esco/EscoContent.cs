namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>What the files of an import hold, before any of it touches the database.</summary>
public sealed class EscoContent
{
    /// <summary>Concepts by URI. Of a concept that stands in several files the first counts.</summary>
    public Dictionary<string, EscoConcept> Concepts { get; } = new(StringComparer.Ordinal);

    /// <summary>Kinds of which the whole list was read: what is not in it has left ESCO.</summary>
    public HashSet<EscoKind> Complete { get; } = [];

    /// <summary>Per URI those above it.</summary>
    public EscoPairs Broader { get; } = new();

    /// <summary>Per occupation or skill what it cannot do without.</summary>
    public EscoPairs Essential { get; } = new();

    /// <summary>Per occupation or skill what helps.</summary>
    public EscoPairs Optional { get; } = new();

    public void Add(EscoKind kind, string uri, string name, IEnumerable<string> otherNames, string? description) => Concepts.TryAdd(uri, new EscoConcept
    {
        Uri = uri, Kind = kind, Name = name, Description = description,
        OtherNames = [.. otherNames.Where(other => !other.Equals(name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)],
    });
}

/// <summary>Pairs of URIs, read from the files in any order.</summary>
public sealed class EscoPairs
{
    private readonly Dictionary<string, SortedSet<string>> pairs = new(StringComparer.Ordinal);

    /// <summary>Whether any pair was read: without one, nothing is known about what the database holds.</summary>
    public bool Any => pairs.Count > 0;

    public int Count => pairs.Values.Sum(targets => targets.Count);

    public IEnumerable<string> Sources => pairs.Keys;

    public IReadOnlyCollection<string> Of(string source) => pairs.TryGetValue(source, out var targets) ? targets : [];

    public void Add(string source, string target)
    {
        if (!pairs.TryGetValue(source, out var targets))
        {
            pairs.Add(source, targets = new SortedSet<string>(StringComparer.Ordinal));
        }

        targets.Add(target);
    }
}
