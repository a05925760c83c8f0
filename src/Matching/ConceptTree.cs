using System.Collections.Frozen;

namespace GemeenteVanNu.Matching;

/// <summary>A concept of the vocabulary.</summary>
/// <param name="Id">Concept id.</param>
/// <param name="Broader">Id of its parent, or <c>null</c> for a top concept.</param>
/// <param name="Theme">Id of the theme it belongs to, or <c>null</c>.</param>
public readonly record struct Concept(int Id, int? Broader, int? Theme);

/// <summary>The hierarchy of concepts. An unknown concept has no neighbours and no theme.</summary>
/// <param name="concepts">All concepts, each id once (a repeated id throws <see cref="ArgumentException"/>).</param>
public sealed class ConceptTree(IEnumerable<Concept> concepts)
{
    // Deep enough for any vocabulary; a loop in the data must not hang a query.
    const int DeepestLevel = 16;
    readonly FrozenDictionary<int, Concept> concepts = concepts.Select(concept => KeyValuePair.Create(concept.Id, concept)).ToFrozenDictionary();

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
}
