namespace GemeenteVanNu.Matching;

/// <summary>Counts the facets of people: per facet over those who meet every condition but its own.</summary>
static class PeopleFacetCounter
{
    public static PeopleFacets Count(World world, IReadOnlyList<ConditionSets> sets)
    {
        var (themes, provinces, municipalities) = (new FacetCounts(), new FacetCounts(), new FacetCounts());
        for (var segment = 0; segment < sets.Count; segment++)
        {
            var people = world.PeopleParts[segment].Segment;
            themes.AddKeys(people.Columns.Themes, sets[segment].Meeting(Conditions.Bit(ConditionKind.Theme)));
            municipalities.AddMunicipalities(people.Blocks, sets[segment].Meeting(Conditions.Bit(ConditionKind.Municipality)));
            provinces.AddProvinces(people.Blocks, sets[segment].Meeting(Conditions.Bit(ConditionKind.Province)), world.Atlas);
        }

        return new(themes.ToArray(), provinces.ToArray(), municipalities.ToArray());
    }
}
