using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GemeenteVanNu.Data;

/// <summary>Writes the change log for what is about to be saved, in the same transaction, and raises versions.</summary>
static class ChangeWriter
{
    public static void Write(Db db, DateTime now)
    {
        var changes = new List<Change>();
        RaiseOwners(db);
        // What happened is told even when no field changed by it, such as "we gaan door" twice on one day.
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || e.Entity is Recorded { Happenings.Count: > 0 }).ToList())
        {
            if (entry is { State: EntityState.Modified, Entity: IVersioned versioned })
            {
                versioned.Version++;
            }

            if (entry.Entity is Recorded recorded)
            {
                changes.AddRange(Lines(entry, recorded, db.ActorId, now));
                recorded.Happenings.Clear();
            }
        }

        db.Changes.AddRange(changes);
    }

    // What is kept inside a row (expertise, energy) is an entry of its own, while the row itself looks untouched.
    private static void RaiseOwners(Db db)
    {
        var entries = db.ChangeTracker.Entries().ToList();
        foreach (var part in entries.Where(e => e.Metadata.IsOwned() && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            var ownership = part.Metadata.FindOwnership()!;
            var key = part.Property(ownership.Properties[0].Name).CurrentValue;
            var owner = entries.FirstOrDefault(e => e.Metadata == ownership.PrincipalEntityType && Equals(e.Property(ownership.PrincipalKey.Properties[0].Name).CurrentValue, key));
            if (owner is { State: EntityState.Unchanged, Entity: IVersioned })
            {
                owner.Property(nameof(IVersioned.Version)).IsModified = true;
            }
        }
    }

    private static List<Change> Lines(EntityEntry entry, Recorded recorded, Guid? actor, DateTime now)
    {
        IEnumerable<string> kinds = (entry.State, recorded.Happenings.Count) switch
        {
            (EntityState.Added, _) => ["Added", .. recorded.Happenings],
            (EntityState.Deleted, _) => ["Removed"],
            (_, 0) => ["Changed"],
            _ => recorded.Happenings,
        };
        var fields = entry.State == EntityState.Modified
            ? string.Join(',', entry.Properties.Where(p => p.IsModified && p.Metadata.Name != nameof(IVersioned.Version)).Select(p => p.Metadata.Name))
            : null;
        var (subject, id, prefix) = recorded.LoggedAs;
        return kinds.Distinct().Select(kind => new Change
        {
            At = now, ActorId = actor, Subject = subject, SubjectId = id, Kind = prefix + kind,
            Fields = string.IsNullOrEmpty(fields) ? null : fields, MunicipalityCode = MunicipalityOf(entry.Entity),
        }).ToList();
    }

    private static string? MunicipalityOf(object entity) => entity switch
    {
        Opgave opgave => opgave.MunicipalityCode,
        Contribution { Opgave: { } opgave } => opgave.MunicipalityCode,
        Professional professional => professional.MunicipalityCode,
        Features.Accounts.RoleGrant grant => grant.MunicipalityCode,
        Features.Replies.Reply { Contribution.Opgave: { } opgave } => opgave.MunicipalityCode,
        Features.Invitations.Invitation { Contribution.Opgave: { } opgave } => opgave.MunicipalityCode,
        _ => null,
    };
}
