using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>What is read of a question.</summary>
static class Words
{
    public static ImmutableArray<QueryWord> Read(ImmutableArray<QueryWord> words) => words.Length <= OpgaveSearch.MostWords ? words : words[..OpgaveSearch.MostWords];
}
