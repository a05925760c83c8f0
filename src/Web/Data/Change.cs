namespace GemeenteVanNu.Data;

/// <summary>One line of the change log: ids and field names, never personal values.</summary>
public sealed class Change
{
    public long Id { get; init; }

    /// <summary>
    /// PostgreSQL: the id of the transaction that wrote the line. Ids are handed out before the commit and so
    /// become visible out of order; readers order by (Transaction, Id) and stop at the oldest transaction still
    /// running. SQLite has one writer at a time and always stores 0.
    /// </summary>
    public long Transaction { get; init; }

    public required DateTime At { get; init; }
    public Guid? ActorId { get; init; }

    /// <summary>Name of the entity, such as Opgave.</summary>
    public required string Subject { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>What happened, such as Published; Added, Changed or Removed when it has no name of its own.</summary>
    public required string Kind { get; init; }

    /// <summary>Names of the changed fields, separated by commas.</summary>
    public string? Fields { get; init; }

    /// <summary>Municipality whose audit trail this belongs to, if any.</summary>
    public string? MunicipalityCode { get; init; }
}

/// <summary>How far a reader of the change log has come.</summary>
public sealed class ChangeCursor
{
    public required string Reader { get; init; }
    public long Transaction { get; set; }
    public long ChangeId { get; set; }
}
