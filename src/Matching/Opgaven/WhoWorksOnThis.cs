using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>"What are the others doing?": counts per municipality, and of people.</summary>
static class WhoWorksOnThis
{
    public static WhoWorksOnIt Find(World world, DateOnly today, ImmutableArray<QueryWord> words)
    {
        words = Words.Read(words);
        var perMunicipality = new FacetCounts();
        foreach (var part in world.OpgavenParts)
        {
            using var rows = new Scratch(part.Segment.Words);
            part.Alive.CopyTo(rows.Rows);
            Bits.And(rows.Rows, part.Segment.Today(today).Findable);
            KeepAnswering(rows.Rows, words, (answering, word) => WordRows.AddAnswering(answering, part.Segment, world.Numbers, word));
            perMunicipality.AddMunicipalities(part.Segment.Blocks, rows.Rows);
        }

        var people = 0;
        foreach (var part in world.PeopleParts)
        {
            using var rows = new Scratch(part.Segment.Words);
            VisiblePeople.Fill(rows.Rows, part, today, new PeopleQuery());
            KeepAnswering(rows.Rows, words, (answering, word) => PeopleSearcher.AddAnswering(answering, part.Segment, world.Numbers, word));
            people += Bits.Count(rows.Rows);
        }

        var ordered = perMunicipality.ToArray().OrderByDescending(one => one.Count).ThenBy(one => one.Value).ToImmutableArray();
        return new(ordered.Sum(one => one.Count), ordered, people);
    }

    static void KeepAnswering(Span<ulong> rows, ImmutableArray<QueryWord> words, AddAnswering add)
    {
        using var answering = new Scratch(rows.Length);
        foreach (var word in words)
        {
            answering.Rows.Clear();
            add(answering.Rows, word);
            Bits.And(rows, answering.Rows);
        }
    }

    delegate void AddAnswering(Span<ulong> rows, QueryWord word);
}
