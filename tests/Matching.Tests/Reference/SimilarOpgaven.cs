using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>Query C: opgaven about the same thing.</summary>
static class SimilarOpgaven
{
    const int FromText = 60;
    const int FromConcepts = 25;
    const int FromTheme = 10;
    const int FromTaskField = 5;
    const int TermsShown = 5;

    public static SimilarResult Find(PlainWorld world, DateOnly today, LikenessQuery query)
    {
        var concepts = query.Concepts.ToHashSet();
        var alike = new List<(Opgave Opgave, int Likeness)>();
        foreach (var opgave in world.Opgaven)
        {
            if (opgave.IsFindable(today) && !query.Except.Contains(opgave.Id) && opgave.Municipality != query.ElsewhereThan)
            {
                var likeness = Likeness(world, opgave, concepts, query);
                if (likeness >= Math.Max(1, query.AtLeast))
                {
                    alike.Add((opgave, likeness));
                }
            }
        }

        alike.Sort((a, b) => (-a.Likeness, a.Opgave.Id).CompareTo((-b.Likeness, b.Opgave.Id)));
        return new(alike.Count, alike.Select(one => one.Opgave.Municipality).Distinct().Count(), [.. query.Page.Of(alike).Select(one => Explain(world, one.Opgave, one.Likeness, concepts, query))]);
    }

    static int Likeness(PlainWorld world, Opgave opgave, HashSet<int> concepts, LikenessQuery query)
    {
        var own = ConceptsOf(opgave);
        var shared = own.Count(concepts.Contains);
        var text = (FromText * world.Terms.LikenessPercent(query.Terms, opgave.Terms) + 50) / 100;

        // Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26 (1945): 2 shared / (a + b), rounded.
        var about = shared == 0 ? 0 : (2 * FromConcepts * 2 * shared + own.Count + concepts.Count) / (2 * (own.Count + concepts.Count));
        return text + about + (opgave.Theme == query.Theme ? FromTheme : 0) + (IsSameTaskField(opgave, query) ? FromTaskField : 0);
    }

    static SimilarOpgave Explain(PlainWorld world, Opgave opgave, int likeness, HashSet<int> concepts, LikenessQuery query)
    {
        var shared = query.Terms.SharedWith(opgave.Terms).OrderByDescending(world.Terms.Rarity).ThenBy(term => term).Take(TermsShown);
        return new(opgave.Id, likeness, [.. ConceptsOf(opgave).Where(concepts.Contains).Order()], [.. shared], opgave.Theme == query.Theme, IsSameTaskField(opgave, query));
    }

    static HashSet<int> ConceptsOf(Opgave opgave) => [.. opgave.Concepts, .. opgave.Contributions.SelectMany(contribution => contribution.Asks)];

    static bool IsSameTaskField(Opgave opgave, LikenessQuery query) => opgave.TaskField is { } field && field == query.TaskField;
}
