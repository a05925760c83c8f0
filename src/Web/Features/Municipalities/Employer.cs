using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.Municipalities;

public enum EmployerKind { Municipality, SharedOrganisation }

/// <summary>Who employs professionals: a municipality, or an organisation that works for several.</summary>
public sealed class Employer : Recorded, IVersioned
{
    public required string Name { get; set; }
    public required string Slug { get; init; }
    public EmployerKind Kind { get; init; }
    public List<Municipality> Municipalities { get; init; } = [];
    public List<MailDomain> Domains { get; init; } = [];
    public int Version { get; set; }

    /// <summary>One more domain, not confirmed yet.</summary>
    public MailDomain AddDomain(string typed)
    {
        var domain = typed.TrimStart('@').ToLowerInvariant();
        if (Domains.Exists(d => d.Domain == domain))
        {
            throw new RefusedException($"{domain} staat al bij {Name}.");
        }

        var added = new MailDomain { EmployerId = Id, Domain = domain };
        Domains.Add(added);
        return added;
    }
}

/// <summary>
/// A mail domain of an employer. One domain may serve several employers; each of them is confirmed apart, because
/// the confirmation says "people with this domain work here".
/// </summary>
public sealed class MailDomain : Recorded
{
    public Guid EmployerId { get; init; }
    public Employer Employer { get; init; } = null!;

    /// <summary>Lower case, without at sign: ede.nl.</summary>
    public required string Domain { get; init; }
    public DateTime? ConfirmedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }

    public bool IsConfirmed => ConfirmedAt is not null;

    internal override LoggedAs LoggedAs => new(nameof(Employer), EmployerId, "Domain");

    /// <summary>Whether an address belongs to this domain or one below it: iemand@sub.ede.nl belongs to ede.nl.</summary>
    public bool Covers(string email)
    {
        var behind = email[(email.LastIndexOf('@') + 1)..];
        return behind.Equals(Domain, StringComparison.OrdinalIgnoreCase) || behind.EndsWith("." + Domain, StringComparison.OrdinalIgnoreCase);
    }

    public void Confirm(Guid by, DateTime now)
    {
        if (IsConfirmed)
        {
            return;
        }

        (ConfirmedAt, ConfirmedById) = (now, by);
        Happened("Confirmed");
    }

    public void Unconfirm()
    {
        (ConfirmedAt, ConfirmedById) = (null, null);
        Happened("Unconfirmed");
    }
}
