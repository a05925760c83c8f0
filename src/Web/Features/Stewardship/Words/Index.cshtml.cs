using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Vocabulary;
using GemeenteVanNu.Features.Vocabulary.Esco;
using GemeenteVanNu.Matching;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Stewardship.Words;

/// <summary>The vocabulary with how often each word is used; changing it happens in the reference files.</summary>
public sealed class IndexModel(MatchIndex index, Vocabulary.Vocabulary vocabulary, Db db) : PageModel
{
    private int[] known = [];
    private int[] asked = [];
    private Dictionary<string, EscoConcept> esco = [];

    public IEnumerable<IGrouping<string, Expertise>> ByTheme => vocabulary.Expertise.GroupBy(e => vocabulary.FindTheme(e.ThemeId)!.Name);
    public int Count => vocabulary.Expertise.Count;

    /// <summary>Depth in the hierarchy, from 0.</summary>
    public int Depth(Expertise expertise) => vocabulary.FindExpertise(expertise.BroaderId) is { } broader ? 1 + Depth(broader) : 0;

    public int Known(Expertise expertise) => known[expertise.Index];

    public bool HasEsco => esco.Count > 0;

    /// <summary>What it is in ESCO, when it is linked.</summary>
    public EscoConcept? Esco(Expertise expertise) => esco.GetValueOrDefault(expertise.Id);

    public int Asked(Expertise expertise) => asked[expertise.Index];

    public async Task OnGet()
    {
        esco = await db.LinkedConcepts();
        var world = await index.World();
        (known, asked) = (Counts(world.PeoplePerConcept()), Counts(world.OpgavenPerConcept()));
    }

    private int[] Counts(IEnumerable<FacetCount> perConcept)
    {
        var counts = new int[Count];
        foreach (var (concept, count) in perConcept)
        {
            counts[concept] = count;
        }

        return counts;
    }
}
