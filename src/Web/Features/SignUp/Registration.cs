using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>
/// A sign-up under way, kept so that it can be left and resumed. Becomes an account and a professional when the
/// address is confirmed; otherwise it is deleted after two weeks. Only hashes of code and link are kept.
/// </summary>
public sealed class Registration
{
    public const int DaysKept = 14;
    public const int LeastExpertise = 3;
    public const int LeastEnergy = 2;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTime CreatedAt { get; init; }
    public string? Email { get; set; }
    public string? Name { get; set; }
    public string? Function { get; set; }
    public Guid? EmployerId { get; set; }
    public string? MunicipalityCode { get; set; }

    /// <summary>What the words typed at the taste meant; suggested on the screen about knowledge.</summary>
    public List<string> Tasted { get; set; } = [];
    public List<string> Expertise { get; set; } = [];
    public List<EnergyTag> Energy { get; set; } = [];
    public int? HoursPerWeek { get; set; }
    public Guid? InvitedById { get; set; }

    public string? CodeHash { get; set; }
    public string? LinkHash { get; set; }
    public DateTime? CodeExpiresAt { get; set; }
    public int CodeAttempts { get; set; }
    public string? MailedTo { get; set; }
    public DateTime? MailedAt { get; set; }

    /// <summary>What it became. The row then stays a day, without a word about the person, so that pressing twice does no harm.</summary>
    public Guid? AccountId { get; private set; }
    public DateTime? CompletedAt { get; private set; }

    public bool IsComplete => CompletedAt is not null;
    public bool KnowsWho => Email is not null && EmployerId is not null && Name is not null && Function is not null;
    public bool KnowsExpertise => Expertise.Count >= LeastExpertise;
    public bool KnowsEnergy => Energy.Count(e => e.Value > 0) >= LeastEnergy && HoursPerWeek is not null;

    /// <summary>The page of the first question that has no answer yet.</summary>
    public string NextPage => !KnowsWho ? "Who" : !KnowsExpertise ? "Knowledge" : !KnowsEnergy ? "Energy" : "Finish";

    public void Introduce(string email, string? name, string? function, WorkPlace? place)
    {
        if (email != Email)
        {
            // What was mailed proves the address it went to, not this one.
            (CodeHash, LinkHash, CodeExpiresAt, MailedTo) = (null, null, null, null);
        }

        (Email, Name, Function) = (email, name, function);
        (EmployerId, MunicipalityCode) = (place?.EmployerId, place?.MunicipalityCode);
    }

    /// <summary>From now on only this code and link work.</summary>
    public void Mailed(MailedSecret secret, DateTime now)
    {
        (CodeHash, LinkHash) = (MailedSecret.HashCode(secret.Code, Id), MailedSecret.HashLink(secret.LinkWord));
        (CodeExpiresAt, CodeAttempts, MailedTo, MailedAt) = (now + MailedSecret.CodeLasts, 0, Email, now);
    }

    public void Became(Guid account, DateTime now)
    {
        (AccountId, CompletedAt) = (account, now);
        (Email, Name, Function, MailedTo, EmployerId, MunicipalityCode, HoursPerWeek, InvitedById) = (null, null, null, null, null, null, null, null);
        (Tasted, Expertise, Energy) = ([], [], []);
    }
}
