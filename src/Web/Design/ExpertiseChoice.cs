namespace GemeenteVanNu.Design;

/// <summary>A concept of the vocabulary in the expertise picker.</summary>
/// <param name="Id">What is posted.</param>
/// <param name="Name">What is read.</param>
/// <param name="Via">The synonym or abbreviation by which it was found, when that differs from its name.</param>
public sealed record ExpertiseChoice(string Id, string Name, string? Via = null);
