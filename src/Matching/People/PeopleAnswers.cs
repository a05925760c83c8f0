using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>How much of the asked expertise a person covers.</summary>
public enum Coverage
{
    /// <summary>Everything asked is known (also when nothing is asked).</summary>
    All,

    /// <summary>More than half.</summary>
    Most,

    /// <summary>At least one.</summary>
    Some,

    /// <summary>Nothing exactly, but something near, used in earlier work, or wanted to learn.</summary>
    Near,

    /// <summary>Nothing; only among the nearest when nobody fits.</summary>
    None,
}

/// <summary>The order inside a group, chosen by the one who looks.</summary>
public enum PeopleSort
{
    /// <summary>Smallest distance first, unknown last.</summary>
    Nearest,

    /// <summary>First day on which someone can start.</summary>
    SoonestAvailable,

    /// <summary>Last active first.</summary>
    RecentlyActive,

    /// <summary>Most shared energy for the activities and the theme first; not shared counts as nothing.</summary>
    SharedEnergy,
}

/// <summary>Who asks, what to leave out, and in which order.</summary>
public sealed record PeopleQuery
{
    /// <summary>Employer of the one who asks; <c>null</c> = unknown, who finds only people findable by everyone.</summary>
    public int? AskerEmployer { get; init; }

    /// <summary>People to leave out: the owner, those invited already.</summary>
    public IReadOnlySet<Guid> Except { get; init; } = ImmutableHashSet<Guid>.Empty;

    /// <summary>Order inside a group.</summary>
    public PeopleSort Sort { get; init; }

    /// <summary>Give only this group; the counts of the others stay. <c>null</c> = all groups.</summary>
    public Coverage? Group { get; init; }

    /// <summary>Which part, counted inside every group that is given.</summary>
    public Page Page { get; init; } = Page.First(20);
}

/// <summary>A person for a contribution. No score, on purpose.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Coverage">How much of the asked expertise is covered.</param>
/// <param name="Reasons">What is true about this person, in the order of the kinds.</param>
/// <param name="Failed">Hard conditions not met; empty when the person fits.</param>
public sealed record PersonMatch(Guid Person, Coverage Coverage, ImmutableArray<PersonReason> Reasons, ImmutableArray<FailedCondition> Failed);

/// <summary>People who cover the same part of what is asked.</summary>
/// <param name="Coverage">Which part.</param>
/// <param name="Count">How many people, on all pages.</param>
/// <param name="Items">The page asked for.</param>
public sealed record PeopleGroup(Coverage Coverage, int Count, ImmutableArray<PersonMatch> Items);

/// <summary>People for a contribution.</summary>
/// <param name="Outcome">Whether there are any.</param>
/// <param name="Total">Number of people in all groups.</param>
/// <param name="Groups">Always four: all, most, some, near.</param>
/// <param name="Nearest">Only with <see cref="Outcome.NearestOnly"/>: the page of people who come nearest, fewest failed conditions first.</param>
/// <param name="Relaxations">Only with <see cref="Outcome.NearestOnly"/>: smallest change first.</param>
/// <param name="AskAnyway">Only when nobody fits: the nearest (at most 20) who can be found and agreed to be asked.</param>
public sealed record PeopleResult(
    Outcome Outcome,
    int Total,
    ImmutableArray<PeopleGroup> Groups,
    ImmutableArray<PersonMatch> Nearest,
    ImmutableArray<Relaxation> Relaxations,
    ImmutableArray<Guid> AskAnyway);
