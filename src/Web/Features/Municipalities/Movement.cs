using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Replies;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>What goes on in the municipalities, as pages show it: who asks, who offers, who works with whom.</summary>
public sealed class Movement(Db db, MatchIndex index, Vocabulary.Vocabulary vocabulary, TimeProvider clock)
{
    /// <summary>Ids of the open opgaven of a municipality that search shows, newest first.</summary>
    public async Task<IReadOnlyList<Guid>> OpenOpgaven(string code)
    {
        var (world, today, number) = (await index.World(), clock.Today(), MatchRecords.Municipality(code));
        return [.. world.Opgaven.ToArray()
            .Where(opgave => opgave.Municipality == number && opgave.IsOpen && opgave.IsFindable(today))
            .OrderByDescending(opgave => opgave.PublishedOn).ThenByDescending(opgave => opgave.Id)
            .Select(opgave => opgave.Id)];
    }

    /// <summary>Municipalities that agreed to work with this one, in either direction, with how often.</summary>
    public async Task<IReadOnlyList<Partner>> Partners(string code)
    {
        var together = await db.Replies.Where(r => r.Status == ReplyStatus.Agreed)
            .Select(r => new { Host = r.Contribution.Opgave.MunicipalityCode, Home = r.Professional.MunicipalityCode })
            .Where(r => r.Host != r.Home && (r.Host == code || r.Home == code))
            .GroupBy(r => r.Host == code ? r.Home : r.Host)
            .Select(g => new { Code = g.Key, Times = g.Count() })
            .ToListAsync();
        var codes = together.Select(t => t.Code).ToList();
        var municipalities = await db.Municipalities.AsNoTracking().Where(m => codes.Contains(m.Code)).ToDictionaryAsync(m => m.Code);
        return [.. together.Select(t => new Partner(municipalities[t.Code], t.Times)).OrderByDescending(p => p.Times).ThenBy(p => p.Municipality.Slug, StringComparer.Ordinal)];
    }

    /// <summary>What the people of a municipality who let everyone find them can do, together.</summary>
    public async Task<Offer> Offer(string code)
    {
        var (world, today, number) = (await index.World(), clock.Today(), MatchRecords.Municipality(code));
        var people = new List<Rules.Person>();
        foreach (var person in world.People)
        {
            if (person.Municipality == number && person.IsVisibleTo(null, today))
            {
                people.Add(person);
            }
        }

        return Municipalities.Offer.Of(people, vocabulary);
    }
}

/// <summary>A municipality that someone worked with, and in how many contributions.</summary>
public sealed record Partner(Municipality Municipality, int Times);
