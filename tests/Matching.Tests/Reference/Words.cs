using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>Whether and how well records answer what was typed.</summary>
static class Words
{
    public static ImmutableArray<QueryWord> Read(ImmutableArray<QueryWord> words) => words.Length <= OpgaveSearch.MostWords ? words : words[..OpgaveSearch.MostWords];

    /// <summary>How well an opgave answers a word; 0 = not.</summary>
    public static int Relevance(PlainWorld world, Opgave opgave, QueryWord word)
    {
        var best = IsAbout(world.Concepts, opgave, word.AllConcepts) ? QueryWord.ConceptRelevance : 0;
        foreach (var term in word.AllTerms)
        {
            best = Math.Max(best, world.Terms.Relevance(opgave.Terms, term));
        }

        return best;
    }

    /// <summary>True when the texts, known expertise or expertise used before of a person answer a word.</summary>
    public static bool AreAnsweredBy(PlainWorld world, Person person, QueryWord word)
    {
        foreach (var term in word.AllTerms)
        {
            if (person.Terms.CountOf(term) > 0)
            {
                return true;
            }
        }

        foreach (var concept in word.AllConcepts)
        {
            if (person.Knows.Any(known => world.Concepts.IsWithin(known.Concept, concept))
                || person.Experiences.Any(experience => experience.Used.Any(used => world.Concepts.IsWithin(used, concept))))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsAbout(ConceptTree concepts, Opgave opgave, ImmutableArray<int> meant)
    {
        foreach (var concept in meant)
        {
            if (opgave.Concepts.Any(own => concepts.IsWithin(own, concept))
                || opgave.Contributions.Any(contribution => contribution.Asks.Any(asked => concepts.IsWithin(asked, concept))))
            {
                return true;
            }
        }

        return false;
    }
}
