using System.Collections.Immutable;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.People;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Invitations;

/// <summary>The owner's question to the rules: who can be found for this contribution. No score, on purpose.</summary>
public sealed class PeopleFinder(Db db, MatchIndex index, MatchRecords records)
{
    /// <summary>The sorts that an owner can pick: those of every search for people, and by energy, which owners may see.</summary>
    public static IReadOnlyList<(Rules.PeopleSort Sort, string Slug, string Name)> Sorts { get; } =
        [.. PeopleFilter.Sorts, (Rules.PeopleSort.SharedEnergy, "energie", "Meeste gedeelde energie eerst")];

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
