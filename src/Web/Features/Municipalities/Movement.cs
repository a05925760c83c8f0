using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Replies;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>What goes on in the municipalities, as pages show it: who asks, who offers, who works with whom.</summary>
public sealed class Movement(Db db, MatchIndex index, Vocabulary.Vocabulary vocabulary, TimeProvider clock)
{
    // A large city has thousands of people: added up once per world, not once per visit.
    private static readonly PerWorld<(int Municipality, DateOnly Day), Offer> Offers = new();

    /// <summary>Ids of the open opgaven of a municipality that search shows, newest first.</summary>
    public async Task<IReadOnlyList<Guid>> OpenOpgaven(string code)
    {
        var world = await index.World();
        var open = new Rules.OpgaveSearch
        {
            Municipalities = [MatchRecords.Municipality(code)], Statuses = [Rules.OpgaveStatus.Published, Rules.OpgaveStatus.InProgress], Page = Rules.Page.All,
        };
        var found = index.Matcher(world).Search(open);
        return found.Outcome != Rules.Outcome.Found ? []
            : [.. found.Items.Select(item => world.Opgave(item.Opgave)!).OrderByDescending(opgave => opgave.PublishedOn).ThenByDescending(opgave => opgave.Id).Select(opgave => opgave.Id)];
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
        return Offers.Get(world, (number, today), () => Municipalities.Offer.Of([.. world.PeopleOf(number).Where(person => person.IsVisibleTo(null, today))], vocabulary));
    }
}

/// <summary>A municipality that someone worked with, and in how many contributions.</summary>
public sealed record Partner(Municipality Municipality, int Times);
