using System.Collections.Frozen;

namespace GemeenteVanNu.Matching;

/// <summary>A concept of the vocabulary.</summary>
/// <param name="Id">Concept id.</param>
/// <param name="Broader">Id of its parent, or <c>null</c> for a top concept.</param>
/// <param name="Theme">Id of the theme it belongs to, or <c>null</c>.</param>
public readonly record struct Concept(int Id, int? Broader, int? Theme);

/// <summary>The hierarchy of concepts. An unknown concept has no neighbours and no theme.</summary>
public sealed class ConceptTree
{
    // Deep enough for any vocabulary; a loop in the data must not hang a query.
    const int DeepestLevel = 16;
    readonly FrozenDictionary<int, Concept> concepts;
    readonly FrozenDictionary<int, int[]> narrower;

    /// <summary>A tree of the given concepts.</summary>
    /// <param name="concepts">All concepts, each id once (a repeated id throws <see cref="ArgumentException"/>).</param>
    public ConceptTree(IEnumerable<Concept> concepts)
    {
        var all = concepts.ToList();
        this.concepts = all.Select(concept => KeyValuePair.Create(concept.Id, concept)).ToFrozenDictionary();
        narrower = all.Where(concept => concept.Broader is not null).GroupBy(concept => concept.Broader!.Value)
            .ToFrozenDictionary(children => children.Key, children => children.Select(child => child.Id).ToArray());
    }

    /// <summary>A tree without concepts.</summary>
    public static ConceptTree Empty { get; } = new([]);

    /// <summary>The parent, or <c>null</c>.</summary>
    public int? Broader(int concept) => concepts.TryGetValue(concept, out var found) ? found.Broader : null;

    /// <summary>The theme, or <c>null</c>.</summary>
    public int? Theme(int concept) => concepts.TryGetValue(concept, out var found) ? found.Theme : null;

    /// <summary>True for parent and child, and for two children of the same parent; a concept is not near itself.</summary>
    public bool AreNear(int a, int b)
    {
        if (a == b)
        {
            return false;
        }

        var (aboveA, aboveB) = (Broader(a), Broader(b));
        return aboveA == b || aboveB == a || (aboveA is not null && aboveA == aboveB);
    }

    /// <summary>True when the concept is <paramref name="broader"/> itself or lies below it.</summary>
    public bool IsWithin(int concept, int broader)
    {
        int? current = concept;
        for (var level = 0; current is not null && level < DeepestLevel; level++)
        {
            if (current == broader)
            {
                return true;
            }

            current = Broader(current.Value);
        }

        return false;
    }

    /// <summary>The concept and those above it, from near to far.</summary>
    internal IEnumerable<int> SelfAndBroader(int concept)
    {
        int? current = concept;
        for (var level = 0; current is { } one && level < DeepestLevel; level++)
        {
            yield return one;
            current = Broader(one);
        }
    }

    internal void AddTo(ref Checksum sum)
    {
        foreach (var concept in concepts.Values.OrderBy(concept => concept.Id))
        {
            sum.Append(concept.Id);
            sum.Append(concept.Broader ?? -1);
            sum.Append(concept.Theme ?? -1);
        }
    }

    /// <summary>The children.</summary>
    internal ReadOnlySpan<int> Narrower(int concept) => narrower.TryGetValue(concept, out var children) ? children : [];

    /// <summary>Every concept that <see cref="AreNear"/> says is near, each once.</summary>
    internal IEnumerable<int> NeighboursOf(int concept)
    {
        var neighbours = new HashSet<int>(narrower.GetValueOrDefault(concept, []));
        if (Broader(concept) is { } parent)
        {
            neighbours.Add(parent);
            neighbours.UnionWith(narrower.GetValueOrDefault(parent, []));
        }

        neighbours.Remove(concept);
        return neighbours;
    }
}
