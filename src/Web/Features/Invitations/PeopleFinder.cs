using System.Collections.Immutable;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Invitations;

/// <summary>The owner's question to the rules: who can be found for this contribution. No score, on purpose.</summary>
public sealed class PeopleFinder(Db db, MatchIndex index, MatchRecords records)
{
    /// <summary>The sorts that an owner can pick, by their value in the URL.</summary>
    public static IReadOnlyList<(string Slug, string Words, Rules.PeopleSort Sort)> Sorts { get; } =
    [
        ("dichtbij", "Dichtstbij", Rules.PeopleSort.Nearest),
        ("beschikbaar", "Snelst beschikbaar", Rules.PeopleSort.SoonestAvailable),
        ("actief", "Kort geleden actief", Rules.PeopleSort.RecentlyActive),
        ("energie", "Gedeelde energie", Rules.PeopleSort.SharedEnergy),
    ];

    /// <summary>The groups, by their value in the URL.</summary>
    public static IReadOnlyList<(string Slug, string Words, Rules.Coverage Group)> Groups { get; } =
    [
        ("alles", "Kent alles wat je vraagt", Rules.Coverage.All),
        ("meeste", "Kent het meeste", Rules.Coverage.Most),
        ("deel", "Kent een deel", Rules.Coverage.Some),
        ("dichtbij", "Kent iets wat er dichtbij ligt", Rules.Coverage.Near),
    ];

    public async Task<Rules.PeopleResult> People(Opgave opgave, Contribution wanted, Rules.PeopleSort sort, Rules.Coverage? group, Rules.Page page) =>
        (await index.Matcher()).PeopleFor(Asked(opgave), records.Contribution(wanted), Query(opgave) with { Sort = sort, Group = group, Page = page });

    /// <summary>Whether the owner may find this person at all; what is true about the person when so.</summary>
    public async Task<Rules.PersonMatch?> Explain(Opgave opgave, Contribution wanted, Guid person) =>
        (await index.World()).Person(person) is { } known ? (await index.Matcher()).Explain(Asked(opgave), records.Contribution(wanted), known, Query(opgave)) : null;

    /// <summary>"Vraag het toch": the nearest who agreed to be asked and were not asked for this contribution before.</summary>
    public async Task<ImmutableArray<Guid>> AskAnyway(Opgave opgave, Contribution wanted, int count)
    {
        var known = await db.Invitations.Where(i => i.ContributionId == wanted.Id).Select(i => i.ProfessionalId)
            .Union(db.Replies.Where(r => r.ContributionId == wanted.Id).Select(r => r.ProfessionalId)).ToListAsync();
        return (await index.Matcher()).AskAnyway(Asked(opgave), records.Contribution(wanted), Query(opgave) with { Except = known.Append(opgave.OwnerId).ToImmutableHashSet() }, count);
    }

    private Rules.PeopleQuery Query(Opgave opgave) => new()
    {
        AskerEmployer = opgave.Owner.CertainEmployerId is { } employer ? records.Employer(employer) : null, Except = ImmutableHashSet.Create(opgave.OwnerId),
    };

    private Rules.Opgave Asked(Opgave opgave) =>
        records.Opgave(opgave) ?? throw new RefusedException("Deze opgave is niet te vinden. Laat eerst weten dat jullie doorgaan.");
}
