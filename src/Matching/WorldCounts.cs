using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Open opgaven that look for people.</summary>
/// <param name="Count">How many opgaven.</param>
/// <param name="HoursAWeek">Hours a week that their open contributions ask, times the people asked; sparring aside.</param>
/// <param name="Newest">Ids of the last published.</param>
public sealed record Seeking(int Count, int HoursAWeek, ImmutableArray<Guid> Newest);

// What there is in a world, in numbers; all lists ascend by value.
public sealed partial class World
{
    /// <summary>Number of people per municipality id, whether they can be found or not.</summary>
    public ImmutableArray<FacetCount> PeoplePerMunicipality()
    {
        var counts = new FacetCounts();
        foreach (var part in PeopleParts)
        {
            counts.AddMunicipalities(part.Segment.Blocks, part.Alive);
        }

        return counts.ToArray();
    }

    /// <summary>Number of people per concept id who know it itself, whether they can be found or not.</summary>
    public ImmutableArray<FacetCount> PeoplePerConcept()
    {
        var counts = new FacetCounts();
        foreach (var part in PeopleParts)
        {
            counts.AddKeys(part.Segment.Columns.Knows, part.Alive);
        }

        return counts.ToArray();
    }

    /// <summary>The people who work from a municipality, whether they can be found or not, in no order that means anything; without the terms of their texts.</summary>
    public IEnumerable<Person> PeopleOf(int municipality)
    {
        foreach (var part in PeopleParts)
        {
            var (blocks, block) = (part.Segment.Blocks, part.Segment.Blocks.Find(municipality));
            for (var row = block < 0 ? 0 : blocks.Start(block); block >= 0 && row < blocks.End(block); row++)
            {
                if (Bits.Has(part.Alive, row))
                {
                    yield return part.Segment.Person(row, withTexts: false);
                }
            }
        }
    }

    /// <summary>Number of open opgaven that can be found on a day, per municipality id.</summary>
    public ImmutableArray<FacetCount> OpenOpgavenPerMunicipality(DateOnly today)
    {
        var counts = new FacetCounts();
        foreach (var part in OpgavenParts)
        {
            using var open = new Scratch(part.Segment.Words);
            part.Segment.Today(today).Findable.CopyTo(open.Rows);
            Bits.And(open.Rows, part.Alive);
            Bits.AndNot(open.Rows, part.Segment.Columns.OfStatus(OpgaveStatus.Completed));
            counts.AddMunicipalities(part.Segment.Blocks, open.Rows);
        }

        return counts.ToArray();
    }

    /// <summary>Number of opgaven per concept id of which a contribution, open or filled, asks the concept itself.</summary>
    public ImmutableArray<FacetCount> OpgavenPerConcept()
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var opgave in Opgaven)
        {
            foreach (var concept in opgave.Contributions.SelectMany(contribution => contribution.Asks).Distinct())
            {
                counts[concept] = counts.GetValueOrDefault(concept) + 1;
            }
        }

        return [.. counts.Select(pair => new FacetCount(pair.Key, pair.Value))];
    }

    /// <summary>The open opgaven that look for people on a day.</summary>
    /// <param name="today">The day it is.</param>
    /// <param name="newest">How many of the last published to name; last published first, then by id from high to low.</param>
    public Seeking SeekingOpgaven(DateOnly today, int newest)
    {
        var (count, hours, last) = (0, 0, new List<(int PublishedOn, Guid Id)>());
        foreach (var part in OpgavenParts)
        {
            var (opgaven, ways, open) = (part.Segment, part.Segment.Ways, part.Segment.Today(today).OpenWays);
            for (var row = 0; row < opgaven.Count; row++)
            {
                var asked = Bits.Has(part.Alive, row) ? ways.HoursAsked(row, open) : null;
                if (asked is { } sum)
                {
                    (count, hours) = (count + 1, hours + sum);
                    last.Add((opgaven.Columns.PublishedOn[row], opgaven.Id(row)));
                }
            }
        }

        return new(count, hours, [.. last.OrderDescending().Take(newest).Select(one => one.Id)]);
    }
}
