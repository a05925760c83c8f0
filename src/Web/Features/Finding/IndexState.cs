using GemeenteVanNu.Data;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>What the index holds at a moment, and how far it has read.</summary>
/// <param name="World">Everything that can be found.</param>
/// <param name="Position">Changes up to here are in it.</param>
/// <param name="ActivityUntil">Who was active up to here is in it.</param>
/// <param name="HasTexts">False while only rows were read: conditions and expertise are there, what stands in texts is not.</param>
public sealed record IndexState(Rules.World World, ChangePosition Position, DateTime ActivityUntil, bool HasTexts);
