using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>State of an opgave that can be found. Drafts and withdrawn opgaven are kept out of the <see cref="World"/> by the caller.</summary>
public enum OpgaveStatus
{
    /// <summary>Published, nobody has started yet.</summary>
    Published,

    /// <summary>Work has started; contributions may still be open.</summary>
    InProgress,

    /// <summary>Finished.</summary>
    Completed,
}

/// <summary>One thing an opgave looks for.</summary>
public sealed record Contribution
{
    /// <summary>Id of the contribution.</summary>
    public required Guid Id { get; init; }

    /// <summary>Concept ids of the expertise asked. A concept given twice counts once.</summary>
    public ImmutableArray<int> Asks { get; init; } = [];

    /// <summary>Activity ids of the work.</summary>
    public ImmutableArray<int> Activities { get; init; } = [];

    /// <summary>The form asked.</summary>
    public required Involvement Form { get; init; }

    /// <summary>Hours a week asked, 0–40; 0 = not said, which excludes nobody.</summary>
    public int HoursAWeek { get; init; }

    /// <summary>How many people are looked for, at least 1.</summary>
    public int People { get; init; } = 1;

    /// <summary>True when it can be done at a distance.</summary>
    public bool RemotePossible { get; init; }

    /// <summary>False once filled.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Period of its own; open = the period of the opgave.</summary>
    public Period Period { get; init; }
}

/// <summary>What a municipality wants to solve.</summary>
public sealed record Opgave
{
    /// <summary>After its last day an opgave that was not finished stays findable this many days.</summary>
    public const int DaysFindableAfterEnd = 30;

    /// <summary>Id of the opgave.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the municipality.</summary>
    public required int Municipality { get; init; }

    /// <summary>Id of the theme.</summary>
    public required int Theme { get; init; }

    /// <summary>Id of the task field, or <c>null</c>.</summary>
    public int? TaskField { get; init; }

    /// <summary>Its state.</summary>
    public OpgaveStatus Status { get; init; }

    /// <summary>Day of publication.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>First and last day.</summary>
    public Period Period { get; init; }

    /// <summary>Terms of title and story.</summary>
    public TermVector Terms { get; init; } = TermVector.Empty;

    /// <summary>Concept ids the opgave is about, besides those its contributions ask.</summary>
    public ImmutableArray<int> Concepts { get; init; } = [];

    /// <summary>What it looks for; may be empty.</summary>
    public ImmutableArray<Contribution> Contributions { get; init; } = [];

    /// <summary>Not finished: published or in progress.</summary>
    public bool IsOpen => Status != OpgaveStatus.Completed;

    /// <summary>False when the opgave should have ended more than <see cref="DaysFindableAfterEnd"/> days before <paramref name="today"/> and nobody finished it.</summary>
    public bool IsFindable(DateOnly today) => Status == OpgaveStatus.Completed
        || Period.Until is not { } end || today.DayNumber - end.DayNumber <= DaysFindableAfterEnd;

    internal Period PeriodOf(Contribution contribution) => contribution.Period.IsOpen ? Period : contribution.Period;

    /// <summary>The concepts it is about and those its contributions ask, each once.</summary>
    internal IEnumerable<int> AllConcepts() => Concepts.Concat(Contributions.SelectMany(contribution => contribution.Asks)).Distinct();

    internal bool IsAbout(int concept)
    {
        if (Concepts.Contains(concept))
        {
            return true;
        }

        foreach (var contribution in Contributions)
        {
            if (contribution.Asks.Contains(concept))
            {
                return true;
            }
        }

        return false;
    }
}
