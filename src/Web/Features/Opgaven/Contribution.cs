using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.Opgaven;

public enum ContributionStatus { Open, Filled }

/// <summary>One contribution that an opgave asks for ("wie we zoeken"). Open ↔ Filled.</summary>
public sealed class Contribution : Recorded, IVersioned
{
    public Guid OpgaveId { get; init; }
    public Opgave Opgave { get; init; } = null!;
    public required string Title { get; set; }
    public List<string> Expertise { get; set; } = [];
    public List<string> Activities { get; set; } = [];
    public required Involvement Form { get; set; }

    /// <summary>Hours a week; for sparring the hours in all.</summary>
    public required int Hours { get; set; }
    public required int People { get; set; }
    public bool Remote { get; set; }
    public int Order { get; set; }
    public ContributionStatus Status { get; private set; }
    public int Agreed { get; private set; }
    public int Version { get; set; }

    internal override LoggedAs LoggedAs => new(nameof(Opgave), OpgaveId, nameof(Contribution));

    public bool IsOpen => Status == ContributionStatus.Open;
    public int StillWanted => IsOpen ? Math.Max(1, People - Agreed) : 0;

    /// <summary>How many people are wanted in all; never fewer than already take part.</summary>
    public void Want(int people)
    {
        if (people < Agreed || (IsOpen && people == Agreed))
        {
            throw new RefusedException(Agreed == 1
                ? "Er doet al iemand mee. Vul een hoger getal in, of meld dat je genoeg mensen hebt."
                : $"Er doen al {Agreed} mensen mee. Vul een hoger getal in, of meld dat je genoeg mensen hebt.");
        }

        People = people;
    }

    /// <summary>One more person does it; the last one fills the contribution.</summary>
    public void Join()
    {
        EnsureTakesPeople();
        Agreed++;
        Happened("Joined");
        if (Agreed >= People)
        {
            BeFilled();
        }
    }

    /// <summary>The owner looks no further, whoever was found.</summary>
    public void Fill()
    {
        EnsureTakesPeople();
        BeFilled();
    }

    /// <summary>The owner looks again, for one more at least.</summary>
    public void Reopen()
    {
        if (IsOpen)
        {
            throw new RefusedException("Deze bijdrage staat nog open.");
        }

        if (!Opgave.IsOpen)
        {
            throw new RefusedException("Deze opgave is afgesloten. Heropen eerst de opgave.");
        }

        (Status, People) = (ContributionStatus.Open, Math.Max(People, Agreed + 1));
        Happened("Reopened");
    }

    /// <summary>Whoever wants to join or to ask someone needs an open contribution of an open opgave.</summary>
    public void EnsureTakesPeople()
    {
        if (!Opgave.IsOpen)
        {
            throw new RefusedException(Opgave.Status == OpgaveStatus.Draft ? "Deze opgave is nog niet gepubliceerd." : "Deze opgave is al afgesloten.");
        }

        if (!IsOpen)
        {
            throw new RefusedException("Voor deze bijdrage is al iemand gevonden.");
        }
    }

    private void BeFilled()
    {
        Status = ContributionStatus.Filled;
        Happened("Filled");
    }

    /// <summary>"een uur" for sparring, "8 uur per week" for the rest.</summary>
    public string HoursInWords => HoursInWordsOf(Form, Hours);

    public static string HoursInWordsOf(Involvement form, int hours) => form == Involvement.Sparring
        ? hours == 1 ? "een uur" : $"{hours} uur"
        : $"{hours} uur per week";
}
