using System.ComponentModel.DataAnnotations.Schema;

namespace GemeenteVanNu.Data;

/// <summary>
/// Something with a history: what happens to it is written to the change log in the same SaveChanges.
/// Methods that mean something call <see cref="Happened"/>; a change without a name is logged with its field names.
/// </summary>
public abstract class Recorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [NotMapped]
    internal List<string> Happenings { get; } = [];

    /// <summary>What the change log calls this. A part of something bigger is logged on the whole, so that a reader knows what to load again.</summary>
    internal virtual LoggedAs LoggedAs => new(GetType().Name, Id, "");

    protected void Happened(string kind) => Happenings.Add(kind);
}

/// <summary>Subject and id of a line in the change log, and what its kind begins with.</summary>
readonly record struct LoggedAs(string Subject, Guid Id, string KindPrefix);

/// <summary>Two people can edit this: Version is its concurrency token and goes up by one at every save.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
