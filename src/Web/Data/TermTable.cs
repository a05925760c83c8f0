namespace GemeenteVanNu.Data;

/// <summary>
/// Term statistics for text likeness, computed once a night and stored, so that every node weighs words the same.
/// </summary>
public sealed class TermTable
{
    public int Version { get; init; }
    public required DateTime MadeAt { get; init; }
    public required int Documents { get; init; }
    public required int AverageLength { get; init; }

    /// <summary>Pairs of little-endian 32-bit integers: term id, number of documents with it.</summary>
    public required byte[] Frequencies { get; init; }
}
