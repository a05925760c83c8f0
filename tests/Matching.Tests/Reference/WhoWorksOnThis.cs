using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>"What are the others doing?": counts per municipality, and of people.</summary>
static class WhoWorksOnThis
{
    public static WhoWorksOnIt Find(PlainWorld world, DateOnly today, ImmutableArray<QueryWord> words)
    {
        words = Words.Read(words);
        var perMunicipality = new Dictionary<int, int>();
        foreach (var opgave in world.Opgaven)
        {
            if (opgave.IsFindable(today) && words.All(word => Words.Relevance(world, opgave, word) > 0))
            {
                perMunicipality[opgave.Municipality] = perMunicipality.GetValueOrDefault(opgave.Municipality) + 1;
            }
        }

        var people = 0;
        foreach (var person in world.People)
        {
            people += person.IsVisibleTo(null, today) && words.All(word => Words.AreAnsweredBy(world, person, word)) ? 1 : 0;
        }

        var ordered = perMunicipality.Select(pair => new FacetCount(pair.Key, pair.Value)).OrderByDescending(one => one.Count).ThenBy(one => one.Value);
        return new(perMunicipality.Values.Sum(), [.. ordered], people);
    }
}
