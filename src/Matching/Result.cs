using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>A part of a list.</summary>
/// <param name="Offset">Items to skip; below 0 counts as 0.</param>
/// <param name="Count">Most items to give; below 0 counts as 0.</param>
public readonly record struct Page(int Offset, int Count)
{
    /// <summary>Everything.</summary>
    public static Page All => new(0, int.MaxValue);

    /// <summary>The first <paramref name="count"/>.</summary>
    public static Page First(int count) => new(0, count);

    internal int Skipped => Math.Max(0, Offset);

    /// <summary>How many must be known to give this part: those skipped too.</summary>
    internal int Needed => Count <= 0 ? 0 : (int)Math.Min(int.MaxValue, (long)Skipped + Count);

    internal ImmutableArray<T> Of<T>(IEnumerable<T> items) => [.. items.Skip(Skipped).Take(Math.Max(0, Count))];
}

/// <summary>How an answer came about.</summary>
public enum Outcome
{
    /// <summary>There are items that meet every condition.</summary>
    Found,

    /// <summary>Nothing meets every condition; the items are the nearest and there is at least one <see cref="Relaxation"/>.</summary>
    NearestOnly,

    /// <summary>There is nothing at all that could be given, whatever is relaxed.</summary>
    Empty,
}

/// <summary>A hard condition.</summary>
public enum ConditionKind
{
    /// <summary>The opgave and the contribution are open. Asked: 0; offered: 0 = the opgave is finished, 1 = no open contribution.</summary>
    Open,

    /// <summary>The person accepts the form. Asked: the <see cref="Involvement"/>; offered: the <see cref="Involvements"/> accepted.</summary>
    Form,

    /// <summary>The periods overlap. Asked: first day of the contribution, offered: first day available, as <see cref="DateOnly.DayNumber"/>.</summary>
    Period,

    /// <summary>The hours are possible. Asked: hours a week; offered: hours a week available.</summary>
    Hours,

    /// <summary>Within the distance, or remote on both sides. Asked: kilometres between them (−1 = unknown); offered: kilometres accepted.</summary>
    Distance,

    /// <summary>Not hidden by the person. Asked and offered: 0.</summary>
    Hidden,

    /// <summary>Not an opgave of the person. Asked and offered: 0.</summary>
    Own,

    /// <summary>Knows at least something near what is asked. Asked: number of concepts asked; offered: 0.</summary>
    Expertise,

    /// <summary>A filter of free search: status. Asked and offered: 0.</summary>
    Status,

    /// <summary>A filter of free search: theme.</summary>
    Theme,

    /// <summary>A filter of free search: province.</summary>
    Province,

    /// <summary>A filter of free search: municipality.</summary>
    Municipality,

    /// <summary>A filter of free search: remote.</summary>
    Remote,

    /// <summary>A typed word. Asked: its place in the words, from 0.</summary>
    Word,
}

/// <summary>A hard condition that is not met.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Asked">See <see cref="ConditionKind"/>.</param>
/// <param name="Offered">See <see cref="ConditionKind"/>.</param>
public readonly record struct FailedCondition(ConditionKind Kind, int Asked = 0, int Offered = 0);

/// <summary>One change to a condition. In the order of the kinds a change is smaller or larger: lists of relaxations keep this order.</summary>
public enum ChangeKind
{
    /// <summary>B: show what the person hid as well. To: <c>null</c>.</summary>
    ShowHidden,

    /// <summary>B: be willing to work remotely. A: make the contribution possible at a distance. D: drop the filter. To: 1 for A and B, <c>null</c> for D.</summary>
    Remote,

    /// <summary>B: accept a larger distance; To: kilometres, <c>null</c> = anywhere. A: ask people who live further than they said; To: <c>null</c>.</summary>
    Distance,

    /// <summary>B: have at least To hours available. A: ask at most To hours. <c>null</c> = drop the condition or filter.</summary>
    Hours,

    /// <summary>A and B: drop the condition on the period. To: <c>null</c>.</summary>
    Period,

    /// <summary>B: accept this form as well. A: ask this form instead. To: the <see cref="Involvement"/>; <c>null</c> = any form.</summary>
    Form,

    /// <summary>D: drop the filter on municipality. To: <c>null</c>.</summary>
    Municipality,

    /// <summary>D: drop the filter on province. To: <c>null</c>.</summary>
    Province,

    /// <summary>D: drop the filter on status. To: <c>null</c>.</summary>
    Status,

    /// <summary>D: drop the filter on theme. To: <c>null</c>.</summary>
    Theme,

    /// <summary>D: drop one word. To: its place in the words, from 0.</summary>
    Word,

    /// <summary>A, and D over people: also people who know nothing near what is asked. To: <c>null</c>.</summary>
    Expertise,

    /// <summary>Last resort: all open opgaven (without own and hidden ones). To: <c>null</c>.</summary>
    AllOpenOpgaven,

    /// <summary>Last resort when none is open: all opgaven, finished ones as well. To: <c>null</c>.</summary>
    AllOpgaven,

    /// <summary>Last resort: everyone who can be found. To: <c>null</c>.</summary>
    AllPeople,
}

/// <summary>One change to a condition.</summary>
/// <param name="Kind">Which condition.</param>
/// <param name="To">The new value, see <see cref="ChangeKind"/>.</param>
public readonly record struct Change(ChangeKind Kind, int? To = null);

/// <summary>What to change so that there is a result.</summary>
/// <param name="Changes">One change, or two that are needed together.</param>
/// <param name="Count">How many results that gives, always above 0.</param>
public sealed record Relaxation(ImmutableArray<Change> Changes, int Count);
