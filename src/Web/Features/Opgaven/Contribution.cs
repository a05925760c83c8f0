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

    /// <summary>One more person does it; the last one fills the contribution.</summary>
    public void Join()
    {
        if (!IsOpen)
        {
            throw new RefusedException("Voor deze bijdrage is al iemand gevonden.");
        }

        Agreed++;
        if (Agreed >= People)
        {
            Fill();
        }
    }

    public void Fill()
    {
        if (!IsOpen)
        {
            return;
        }

        Status = ContributionStatus.Filled;
        Happened("Filled");
    }

    public void Reopen()
    {
        if (IsOpen)
        {
            return;
        }

        Status = ContributionStatus.Open;
        Happened("Reopened");
    }

    /// <summary>"een uur" for sparring, "8 uur per week" for the rest.</summary>
    public string HoursInWords => HoursInWordsOf(Form, Hours);

    public static string HoursInWordsOf(Involvement form, int hours) => form == Involvement.Sparring
        ? hours == 1 ? "een uur" : $"{hours} uur"
        : $"{hours} uur per week";
}
