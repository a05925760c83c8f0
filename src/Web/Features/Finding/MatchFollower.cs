using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Keeps an index in step with the database by the change log: what a line names is read again.</summary>
public sealed class MatchFollower(MatchBuilder builder)
{
    private const int MostLinesAtOnce = 2000;

    /// <summary>The index with every change in it that is certain to be committed, or null when it must be built anew.</summary>
    /// <param name="db">To read the change log from.</param>
    /// <param name="state">The index so far.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<Followed?> Follow(Db db, IndexState state, CancellationToken stop)
    {
        var removed = false;
        while (await db.ChangesAfter(state.Position, MostLinesAtOnce, stop) is { Count: > 0 } changes)
        {
            if (changes.Exists(c => c.Subject == Subjects.Country))
            {
                return null;
            }

            var next = await builder.Renew(state.World, Ids(changes, nameof(Professional)), Ids(changes, nameof(Opgave)), stop);
            removed |= next.PeopleCount < state.World.PeopleCount || changes.Exists(c => c is { Subject: nameof(Professional), Kind: "Removed" });
            state = state with { World = next, Position = new ChangePosition(changes[^1].Transaction, changes[^1].Id) };
        }

        return new Followed(state, removed);
    }

    /// <summary>Whether changes are there that cannot be applied yet, because a transaction elsewhere on the server is still running.</summary>
    public static async Task<bool> IsHeldBack(Db db, ChangePosition position, CancellationToken stop) => db is PostgresDb && await db.Changes.AnyAsync(
        c => c.Transaction > position.Transaction || (c.Transaction == position.Transaction && c.Id > position.Id), stop);

    private static List<Guid> Ids(List<Change> changes, string subject) => [.. changes.Where(c => c.Subject == subject).Select(c => c.SubjectId).Distinct()];
}

/// <summary>An index that was brought in step.</summary>
/// <param name="State">The index now.</param>
/// <param name="SomeoneLeft">Whether a person was taken out of it.</param>
public sealed record Followed(IndexState State, bool SomeoneLeft);

/// <summary>Subjects in the change log that are no entity.</summary>
public static class Subjects
{
    /// <summary>A bulk load or removal: one line for the batch, readers build anew.</summary>
    public const string Country = "Country";
}
